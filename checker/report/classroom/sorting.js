// Without this the table is sorted by name; with it, each heading sorts. It stands behind the headings, before the rows, so that nothing is laid out twice.
const heads = [...document.querySelectorAll("#map thead th")];
const worst = ["failed", "ungraded", "todo", "waiting", "none", "said", "passed"];
const collator = new Intl.Collator(undefined, { numeric: true });
const value = (row, column) => {
  const cell = row.cells[column];
  const rank = worst.indexOf(cell.className);
  return rank < 0 ? cell.textContent.trim() : String(rank);
};
heads.forEach((head, column) => {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = head.closest("table").tBodies[0];
    const sorted = [...body.rows].sort((a, b) => collator.compare(value(a, column), value(b, column)));
    body.append(...(down ? sorted.reverse() : sorted));
  });
});
