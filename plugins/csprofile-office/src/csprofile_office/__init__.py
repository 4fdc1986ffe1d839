"""Formats for csprofile: the letter as DOCX, and the profile as a workbook, XLSX or ODS."""
