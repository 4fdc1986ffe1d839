"use strict";
(() => {
  const rows = (table) => [...table.querySelectorAll("tbody tr:not(.group)")];
  const shapes = { "▼": 1, "●": 2, "▲": 3 };
  // What a cell is sorted by: a day or number of its own, its shape, its first number, its words.
  const key = (cell) => {
    const text = (cell.dataset.v ?? cell.textContent).trim();
    if (text === "" || text === "-") return null;
    if (text[0] in shapes) return shapes[text[0]];
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return Date.parse(text);
    const number = parseFloat(text.replace(/,/g, ""));
    return Number.isNaN(number) ? text.toLocaleLowerCase() : number;
  };
  // What a cell says while it is closed, for its reason is not what is looked for.
  const words = (cell) => (cell.querySelector("summary") ?? cell).textContent.trim().toLocaleLowerCase();
  const order = (a, b) => {
    if (a === null || b === null) return null;
    return typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1;
  };
  const sort = (table, place, way) => {
    for (const body of table.tBodies) {
      const kept = [...body.rows].filter((row) => !row.matches(".group"));
      const keyed = kept.map((row) => [place ? key(row.cells[place]) : words(row.cells[0]), row]);
      // What has no value stands last, whichever way.
      keyed.sort(([a], [b]) => order(a, b) === null ? (a === null) - (b === null) : way * order(a, b));
      body.append(...keyed.map(([, row]) => row));
    }
  };
  const sortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, place) => {
      if (head.matches(".spine")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", `Sort by ${head.firstChild.textContent.trim()}`);
      head.append(" ", button);
      button.addEventListener("click", () => {
        const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        sort(table, place, way);
      });
    });
  };
  const tables = [...document.querySelectorAll("table[data-find]")];
  tables.forEach(sortable);
  const form = document.querySelector(".find");
  if (form) {
    const [search, below] = form.querySelectorAll("input");
    const said = form.querySelector("[role=status]");
    const texts = new Map(tables.flatMap(rows).map((row) => [row, [...row.cells].map(words).join(" ")]));
    const find = () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      let shown = 0, all = 0;
      for (const table of tables) for (const row of rows(table)) {
        const fits = texts.get(row).includes(wanted) && (!below?.checked || row.matches(".b"));
        row.hidden = !fits;
        shown += fits;
        all += 1;
      }
      for (const table of tables) for (const body of table.tBodies) {
        const group = body.querySelector(".group");
        if (group) group.hidden = ![...body.rows].some((row) => row !== group && !row.hidden);
      }
      for (const table of tables) table.closest(".wide").hidden = rows(table).every((row) => row.hidden);
      said.textContent = `${shown} of ${all} shown`;
    };
    form.hidden = false;
    form.addEventListener("input", find);
    form.addEventListener("submit", (event) => event.preventDefault());
    find();
  }
  // A link to a line or a rule opens what it leads to, and shows a line that was filtered away.
  const arrive = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    target.hidden = false;
    const inside = target.querySelector("details");
    if (inside) inside.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
