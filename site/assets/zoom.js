/* A scale to zoom and move along, over the entries that stand on the page; an enhancement: the list is the document.
   In: each entry's data-days (first day, last day, how it is drawn). Out: a drawing made when its button is pressed. */
(function () {
  "use strict";
  var strip = document.querySelector(".strip"), tools = document.querySelector(".acts"), entries = document.querySelectorAll("article.entry[data-days]");
  if (!strip || !tools || entries.length < 2) return;
  var SVG = "http://www.w3.org/2000/svg", ROW = 24, LANES = 11, FOOT = 24, DAY = 864e5, EPOCH = 719163;
  var lang = document.documentElement.lang, rtl = document.documentElement.dir === "rtl", say = strip.dataset;
  var items = Array.prototype.map.call(entries, function (e) {
    var parts = e.dataset.days.split(" ");
    return { a: +parts[0], b: +parts[1] + 1, kind: parts[2], id: e.id, li: e.parentNode, date: e.querySelector(".date").textContent.trim(), title: e.querySelector("h3").textContent.trim() };
  });
  var first = Math.min.apply(null, items.map(function (i) { return i.a; }));
  var last = Math.max.apply(null, items.map(function (i) { return i.b; }));
  var pad = Math.max((last - first) * .03, 2), whole = [first - pad, last + pad], view = whole.slice(), width = 800;

  function make(name, attributes, text) {
    var e = document.createElementNS(SVG, name);
    for (var key in attributes) e.setAttribute(key, attributes[key]);
    if (text) e.textContent = text;
    return e;
  }
  function button(label, sign, act) {
    var b = document.createElement("button");
    b.type = "button"; b.className = "button"; b.textContent = sign;
    if (label !== sign) { b.setAttribute("aria-label", label); b.title = label; }
    b.onclick = act;
    return b;
  }
  function at(day) {
    var x = (day - view[0]) / (view[1] - view[0]) * width;
    return rtl ? width - x : x;
  }
  function set(from, to) {
    var size = Math.min(Math.max(to - from, 7), whole[1] - whole[0]);
    from = Math.min(Math.max(from + (to - from - size) / 2, whole[0]), whole[1] - size);
    view = [from, from + size];
    draw();
  }
  function zoom(factor, share) {
    var size = view[1] - view[0], middle = view[0] + size * (share === undefined ? .5 : share);
    set(middle - (middle - view[0]) * factor, middle + (view[1] - middle) * factor);
  }
  function move(share) { var by = (view[1] - view[0]) * share; set(view[0] + by, view[1] + by); }

  /* Where the scale's own divisions begin: days, months or years, whichever leaves room for their names. */
  function ticks() {
    var room = width / 84, days = view[1] - view[0], step, date, found = [];
    var start = new Date((Math.floor(view[0]) - EPOCH) * DAY), end = (view[1] - EPOCH) * DAY;
    if (days / room <= 7) {
      step = Math.max(1, Math.ceil(days / room));
      for (date = start; date < end; date = new Date(+date + step * DAY)) found.push([date, { day: "numeric", month: "short" }]);
      return found;
    }
    var months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000].filter(function (m) { return days / 30.4 / m <= room; })[0] || 60000;
    var n = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
    for (; ; n += months) {
      date = new Date(0);
      date.setUTCFullYear(Math.floor(n / 12), n - Math.floor(n / 12) * 12, 1);
      if (+date >= end) return found;
      found.push([date, months < 12 ? { month: "short", year: "numeric" } : { year: "numeric" }]);
    }
  }
  function named(date, format) {
    if (date.getUTCFullYear() <= 0) format = Object.assign({ era: "short" }, format);
    return new Intl.DateTimeFormat(lang, Object.assign({ timeZone: "UTC", numberingSystem: "latn" }, format)).format(date);
  }

  var panel = document.createElement("div"), bar = document.createElement("p"), count = document.createElement("span");
  var svg = make("svg", { role: "group", "aria-label": say.zoom, tabindex: "0" });
  panel.className = "zoom"; panel.id = "zoom"; panel.hidden = true;
  bar.append(button(say.zoomIn, "+", function () { zoom(.5); }), button(say.zoomOut, "−", function () { zoom(2); }),
    button(say.earlier, rtl ? "→" : "←", function () { move(-.4); }), button(say.later, rtl ? "←" : "→", function () { move(.4); }),
    button(say.zoomAll, say.zoomAll, function () { set(whole[0], whole[1]); }), count);
  count.className = "count"; count.setAttribute("role", "status");
  panel.append(bar, svg);

  function free(ends, from) {
    for (var lane = 0; lane < LANES; lane++) if (!(ends[lane] > from)) return lane;
    return -1;
  }

  function draw() {
    width = Math.max(panel.clientWidth, 240);
    var height = LANES * ROW + FOOT, ends = [], left = 0, inside = 0, all = 0;
    svg.setAttribute("viewBox", "0 0 " + width + " " + height);
    svg.textContent = "";
    ticks().forEach(function (t) {
      var x = at(+t[0] / DAY + EPOCH);
      svg.append(make("path", { class: "ruler", d: "M" + x.toFixed(1) + " 0V" + (height - FOOT + 6) }), make("text", { class: "tick", x: (x + (rtl ? -4 : 4)).toFixed(1), y: height - 6 }, named(t[0], t[1])));
    });
    items.forEach(function (i) {
      if (i.li.hidden) return;
      all++;
      if (i.b < view[0] || i.a > view[1]) return;
      inside++;
      var x1 = at(Math.max(i.a, view[0])), x2 = at(Math.min(i.b, view[1])), x = Math.min(x1, x2), w = Math.max(Math.abs(x2 - x1), 5);
      var from = rtl ? width - x - w : x, label = i.title.length > 42 ? i.title.slice(0, 40) + "…" : i.title;
      var long = label.length * 6.6 + 14, before = from + w + long > width && from > long, lane = free(ends, before ? from - long : from);
      if (lane < 0) { label = ""; before = false; long = 2; lane = free(ends, from); }
      if (lane < 0) { left++; return; }
      ends[lane] = from + w + (before ? 4 : long);
      var link = make("a", { href: "#" + i.id }), y = lane * ROW;
      link.append(make("title", {}, i.date + ": " + i.title),
        make("path", { class: i.kind, d: "M" + x.toFixed(1) + " " + (y + 5) + "h" + w.toFixed(1) + "v12h-" + w.toFixed(1) + "z" }),
        make("text", { x: (rtl !== before ? x - 6 : x + w + 6).toFixed(1), y: y + 15.5, "text-anchor": before ? "end" : "start" }, label));
      svg.append(link);
    });
    count.textContent = say.zoomShown.replace("{n}", inside - left).replace("{all}", all);
  }

  svg.addEventListener("keydown", function (event) {
    var act = { "+": function () { zoom(.5); }, "=": function () { zoom(.5); }, "-": function () { zoom(2); },
      ArrowLeft: function () { move(rtl ? .2 : -.2); }, ArrowRight: function () { move(rtl ? -.2 : .2); }, Home: function () { set(whole[0], whole[1]); } }[event.key];
    if (!act || event.target !== svg) return;
    event.preventDefault();
    act();
  });
  svg.addEventListener("wheel", function (event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    var share = (event.clientX - svg.getBoundingClientRect().left) / width;
    zoom(event.deltaY > 0 ? 1.25 : .8, rtl ? 1 - share : share);
  }, { passive: false });
  var held = null;
  svg.addEventListener("pointerdown", function (event) { if (event.target === svg || !event.target.closest("a")) held = event.clientX; });
  svg.addEventListener("pointermove", function (event) {
    if (held === null) return;
    move((held - event.clientX) / width * (rtl ? -1 : 1));
    held = event.clientX;
  });
  addEventListener("pointerup", function () { held = null; });
  function again() { if (!panel.hidden) draw(); }
  addEventListener("resize", again);
  document.addEventListener("sifted", again);

  var open = button(say.zoom, say.zoom, function () {
    panel.hidden = !panel.hidden;
    open.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) draw();
  });
  open.setAttribute("aria-expanded", "false");
  open.setAttribute("aria-controls", "zoom");
  open.classList.add("zoomer");
  tools.append(open);
  tools.parentNode.after(panel);
})();
