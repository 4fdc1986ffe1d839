"""Has tox and its uv keep to what the machine has: its Pythons and its certificates."""

import os
import sys
from pathlib import Path

# uv passes over virtual environments when it looks for a Python on the PATH, so with tox installed
# in one, the tests could be skipped on the very Python that runs them.
_base = Path(getattr(sys, "_base_executable", sys.executable)).parent
os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), str(_base)])

os.environ.setdefault("UV_PYTHON_DOWNLOADS", "never")
# Where an office inspects its traffic, only the system knows the certificate that does.
os.environ.setdefault("UV_SYSTEM_CERTS", "true")
