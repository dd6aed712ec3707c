// The table of indicators without reloading: search while typing, order by a tap on a head, print.
const table = document.querySelector("table.board");
const search = document.getElementById("tim");
const none = document.querySelector("p.none");
const body = table?.querySelector("tbody");

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

const remember = (changes) => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(null, "", url);
};

const filter = () => {
  const wanted = fold(search.value);
  let shown = 0;
  for (const row of body.rows) {
    row.hidden = !wanted.every((word) => ` ${row.dataset.words}`.includes(` ${word}`));
    if (!row.hidden) shown += 1;
  }
  none.hidden = shown > 0;
  remember({ tim: search.value.trim() });
};

const compare = (a, b, sign) => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a === b ? 0 : (a < b ? -1 : 1) * sign;
};

const order = (head, by) => {
  const isDescending = head.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
  const key = (row) => JSON.parse(row.dataset.keys)[by] ?? null;
  const rows = [...body.rows].sort((a, b) => compare(key(a), key(b), isDescending ? -1 : 1));
  for (const row of rows) row.classList.remove("part");
  body.append(...rows);
  remember({ xep: by, chieu: isDescending ? "giam" : "" });
};

if (table && body && search) {
  search.addEventListener("input", filter);
  search.form.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  table.tHead.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-order]") : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    order(link.closest("th"), link.dataset.order);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
