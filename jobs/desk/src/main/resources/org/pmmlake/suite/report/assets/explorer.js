// Filters and tabulates the published group figures that the page holds. It asks no server for anything.
"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const CYCLE = 0, KPI = 1, KIND = 2, GROUP = 3, MEMBERS = 4, RESPONSES = 5, BLANKS = 6, BELOW = 7, VALUE = 8, WHY = 9;
  const at = (id) => document.getElementById(id);
  const whole = new Intl.NumberFormat(data.locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(data.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  const aspects = {
    cycle: { label: words.cycle, key: (row) => String(row[CYCLE]), name: (key) => key },
    dimension: { label: words.dimension, key: (row) => data.kpis[row[KPI]][2], name: (key) => data.dimensions[key] || key },
    outcome: { label: words.outcome, key: (row) => data.kpis[row[KPI]][1], name: (key) => data.outcomes[key] || key },
    kpi: { label: words.kpi, key: (row) => row[KPI], name: (key) => data.kpis[key][0] },
    group: { label: words.group, key: (row) => row[GROUP], name: (key) => data.groups[key] || key }
  };

  function sum(rows, column) {
    let total = 0;
    for (const row of rows) {
      if (row[column] === null) { return null; }
      total += row[column];
    }
    return total;
  }

  function share(rows, part, base) {
    const parts = sum(rows, part), bases = sum(rows, base);
    return parts === null || bases === null || bases === 0 ? null : 100 * parts / bases;
  }

  function mean(rows) {
    const units = new Set(rows.map((row) => data.kpis[row[KPI]][3]));
    if (units.size > 1) { return { text: words.mixed }; }
    const known = rows.filter((row) => row[VALUE] !== null);
    if (known.length === 0 || rows.some((row) => row[VALUE] === null && row[WHY])) { return null; }
    return known.reduce((total, row) => total + row[VALUE], 0) / known.length;
  }

  const measures = {
    value: { label: words.value, of: mean, format: fine },
    responses: { label: words.responses, of: (rows) => sum(rows, RESPONSES), format: whole },
    rate: { label: words.rate, of: (rows) => share(rows, RESPONSES, MEMBERS), format: fine },
    below: { label: words.below, of: (rows) => share(rows.filter((row) => row[RESPONSES] !== 0), BELOW, RESPONSES), format: fine },
    blanks: { label: words.blanks, of: (rows) => sum(rows, BLANKS), format: whole },
    kpis: { label: words.kpis, of: (rows) => new Set(rows.map((row) => row[KPI])).size, format: whole }
  };

  function cell(rows, measure) {
    if (rows.length === 0) { return { text: "–", value: null }; }
    const result = measure.of(rows);
    if (result !== null && typeof result === "object") { return { text: result.text, value: null, withheld: true }; }
    if (result !== null) { return { text: measure.format.format(result), value: result }; }
    const reasons = [...new Set(rows.map((row) => row[WHY]).filter((why) => why !== ""))];
    return reasons.length === 0 ? { text: "–", value: null }
      : { text: words.withheld.replace("{0}", reasons.map((why) => data.disclosure[why] || why).join(", ")), value: null, withheld: true };
  }

  function fill(select, options, chosen) {
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value, value === chosen, value === chosen)));
  }

  const sorted = (keys, aspect) => keys.sort((a, b) => aspect.name(a).localeCompare(aspect.name(b), data.locale));

  function keys(rows, aspect) {
    return sorted([...new Set(rows.map(aspect.key))], aspect);
  }

  function filterOptions() {
    const newest = Math.max(...data.rows.map((row) => row[CYCLE]));
    for (const name of ["cycle", "dimension", "outcome", "kpi"]) {
      const found = keys(data.rows, aspects[name]).map((key) => [key, aspects[name].name(key)]);
      fill(at("filter-" + name), [["", words.all], ...found], name === "cycle" ? String(newest) : "");
    }
    fill(at("filter-kind"), Object.entries(data.kinds), "WCO_REGION");
    const choices = Object.entries(aspects).map(([key, aspect]) => [key, aspect.label]);
    fill(at("rows"), choices, "kpi");
    fill(at("columns"), [["", words.none], ...choices], "group");
    fill(at("measure"), Object.entries(measures).map(([key, measure]) => [key, measure.label]), "value");
  }

  // Outcomes and KPIs to choose from are those that the filters before them leave.
  function narrow() {
    let rows = data.rows;
    for (const name of ["cycle", "dimension", "outcome", "kpi"]) {
      const select = at("filter-" + name), chosen = select.value;
      if (name === "outcome" || name === "kpi") {
        const found = keys(rows, aspects[name]);
        fill(select, [["", words.all], ...found.map((key) => [key, aspects[name].name(key)])], found.includes(chosen) ? chosen : "");
      }
      if (select.value !== "") { rows = rows.filter((row) => aspects[name].key(row) === select.value); }
    }
    return rows.filter((row) => row[KIND] === at("filter-kind").value);
  }

  let order = { column: -1, falling: false };
  let shown = { head: [], lines: [] };

  function tabulate() {
    const rows = narrow();
    const down = aspects[at("rows").value], measure = measures[at("measure").value];
    const across = aspects[at("columns").value];
    const downKeys = keys(rows, down);
    const acrossKeys = across && across !== down ? keys(rows, across) : [null];
    const columns = acrossKeys.map((key) => key === null ? measure.label : across.name(key));
    const lines = downKeys.map((downKey) => {
      const ofLine = rows.filter((row) => down.key(row) === downKey);
      return { name: down.name(downKey),
        cells: acrossKeys.map((key) => cell(key === null ? ofLine : ofLine.filter((row) => across.key(row) === key), measure)) };
    });
    shown = { head: [down.label, ...columns], lines };
    at("status").textContent = words.rows.replace("{0}", whole.format(lines.length)) + " " + measure.label + ".";
    draw();
  }

  function compare(one, other) {
    if (order.column === 0) { return one.name.localeCompare(other.name, data.locale); }
    const a = one.cells[order.column - 1].value, b = other.cells[order.column - 1].value;
    // What has no number stays at the end, whichever way the rest is sorted.
    if (a === null || b === null) { return a === b ? 0 : (a === null ? 1 : -1) * (order.falling ? -1 : 1); }
    return a - b;
  }

  function ordered() {
    if (order.column < 0 || order.column >= shown.head.length) { return shown.lines; }
    const lines = [...shown.lines].sort(compare);
    return order.falling ? lines.reverse() : lines;
  }

  function element(name, text, attributes) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes || {})) { made.setAttribute(key, value); }
    return made;
  }

  function draw() {
    const head = document.createElement("tr");
    shown.head.forEach((text, column) => {
      const state = order.column === column ? (order.falling ? "descending" : "ascending") : "none";
      const th = element("th", "", { scope: "col", "aria-sort": state });
      const button = element("button", text, { type: "button" });
      button.append(element("span", state === "ascending" ? " ▲" : state === "descending" ? " ▼" : "", { "aria-hidden": "true" }));
      button.addEventListener("click", () => {
        order = { column, falling: order.column === column ? !order.falling : column > 0 };
        draw();
        at("result").querySelectorAll("thead button")[column].focus();
      });
      th.append(button);
      head.append(th);
    });
    at("result").tHead.replaceChildren(head);
    at("result").tBodies[0].replaceChildren(...ordered().map((line) => {
      const tr = document.createElement("tr");
      tr.append(element("th", line.name, { scope: "row" }));
      for (const one of line.cells) { tr.append(element("td", one.text, { class: one.withheld ? "withheld" : "number" })); }
      return tr;
    }));
  }

  // A field that a spreadsheet would take for a formula gets an apostrophe in front; numbers keep the point as decimal mark.
  function field(value) {
    let text = String(value);
    if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) { text = "'" + text; }
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  function csv() {
    const lines = [shown.head, ...ordered().map((line) =>
      [line.name, ...line.cells.map((one) => one.value === null ? (one.withheld ? one.text : "") : one.value)])];
    return lines.map((line) => line.map(field).join(",")).join("\r\n") + "\r\n";
  }

  at("download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = "pmm-explorer.csv";
    document.body.append(link);
    link.click();
    link.remove();
    URL.revokeObjectURL(link.href);
  });
  at("explorer-form").addEventListener("change", () => { order = { column: -1, falling: false }; tabulate(); });
  at("explorer-form").addEventListener("submit", (event) => event.preventDefault());
  filterOptions();
  tabulate();
})();
