/* Words and filters over the index that data/search.js holds; the index is loaded when they are first used.
   In: the form and the address. Out: on the search page a list of hits, on the chronology the list itself with all else
   put aside; a count in the live region, the state in the address. */
(function () {
  "use strict";
  var form = document.getElementById("finder"), found = document.getElementById("found"), hits = document.getElementById("hits");
  if (!form) return;
  var tools = document.querySelector(".acts"), say = form.dataset, shown = 50, waiting = null, timer = 0;

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652]/g, "").toLowerCase();
  }
  function load(then) {
    if (self.timelineIndex) { then(); return; }
    var first = !waiting;
    waiting = then;
    found.textContent = say.loading;
    if (!first) return;
    var script = document.createElement("script");
    script.src = say.index;
    script.onload = function () {
      self.timelineIndex.entries.forEach(function (e) {
        e.text = fold([e.title, e.quote, e.date].concat(e.people, e.places, e.labels, e.also).join(" \n "));
      });
      waiting();
    };
    script.onerror = function () { found.textContent = say.failed; waiting = null; };
    document.head.appendChild(script);
  }
  function state() {
    var now = {};
    new FormData(form).forEach(function (value, key) { if (value.trim()) now[key] = value; });
    return now;
  }
  function fits(e, now, words) {
    return (!now.person || e.people.indexOf(now.person) >= 0) &&
      (!now.place || e.places.indexOf(now.place) >= 0) &&
      (!now.source || e.sources.indexOf(now.source) >= 0) &&
      (!now.kind || e.kind === now.kind) &&
      (!now.precision || e.grain === now.precision) &&
      (!now.disputed || e.disputed) &&
      words.every(function (word) { return e.text.indexOf(word) >= 0; });
  }
  function told(n) { return say.found.replace("{n}", n).replace("{whole}", say.whole); }

  /* Where words stand in a text. Folding may change lengths, so each letter is folded alone and remembers its place. */
  function spans(text, words) {
    var at = [], folded = "", spans = [], done = 0;
    for (var i = 0; i < text.length; i++) {
      var part = fold(text[i]);
      for (var j = 0; j < part.length; j++) at.push(i);
      folded += part;
    }
    words.forEach(function (word) {
      for (var from = folded.indexOf(word); word && from >= 0; from = folded.indexOf(word, from + word.length)) {
        spans.push([at[from], at[from + word.length - 1] + 1]);
      }
    });
    spans.sort(function (a, b) { return a[0] - b[0]; });
    return spans.filter(function (span) { var ok = span[0] >= done; if (ok) done = span[1]; return ok; });
  }

  /* The search page: a list of hits. */
  function marked(text, words) {
    var into = document.createDocumentFragment(), done = 0;
    spans(text, words).forEach(function (span) {
      into.append(text.slice(done, span[0]), make("mark", "", text.slice(span[0], span[1])));
      done = span[1];
    });
    into.append(text.slice(done));
    return into;
  }
  function make(name, className, content) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (content) element.append(content);
    return element;
  }
  function line(e, words) {
    var item = make("li"), date = make("p", "date", marked(e.date, words)), link = make("a", "", marked(e.title, words));
    date.append(make("span", "", " · " + e.sure));
    link.href = say.root + e.href;
    var heading = make("h2", "", link);
    heading.dir = "auto";
    item.append(date, heading);
    if (e.quote) {
      var quote = make("p", "q", marked(e.quote, words));
      quote.dir = "auto";
      item.append(quote);
    }
    return item;
  }
  function list(fitting, words) {
    hits.textContent = "";
    fitting.slice(0, shown).forEach(function (e) { hits.append(line(e, words)); });
    if (fitting.length <= shown) return;
    var more = make("button", "button", say.more);
    more.type = "button";
    more.onclick = function () { var at = shown; shown += 200; show(); hits.children[at].querySelector("a").focus(); };
    hits.append(make("li", "", more));
  }

  /* The chronology: what does not fit is put aside, and years left empty with it; hits are marked where they stand. */
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function sift(fitting, words) {
    var fit = {}, all = !fitting, n = 0;
    (fitting || []).forEach(function (e) { fit[e.href] = true; });
    each("main .entries > li", function (item) {
      var link = item.querySelector("h3 a");
      item.hidden = !all && !fit[link.getAttribute("href").slice(say.root.length)];
      if (!item.hidden) n++;
    });
    each("main .year", function (year) {
      var count = year.querySelector("h2 .count"), left = year.querySelectorAll(".entries > li:not([hidden])").length;
      count.dataset.all = count.dataset.all || count.textContent;
      count.textContent = all ? count.dataset.all : say.found.replace("{n}", left).replace("{whole}", count.dataset.all);
      year.hidden = !left;
    });
    each(".silence", function (silence) { silence.hidden = !all; });
    each(".rail a", function (link) {
      var year = document.querySelector(link.hash), count = link.querySelector(".count > :first-child");
      link.parentNode.hidden = year.hidden;
      count.textContent = year.querySelectorAll(".entries > li:not([hidden])").length;
    });
    paint(words);
    draw(all);
    document.dispatchEvent(new Event("sifted"));
    return n;
  }
  function paint(words) {
    if (!self.Highlight) return;
    var ranges = [];
    if (words.length) each("main .entries > li:not([hidden]) :is(.date, h3, blockquote, .chips, .foot)", function (element) {
      var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), node;
      while ((node = walker.nextNode())) spans(node.data, words).forEach(function (span) {
        var range = new Range();
        range.setStart(node, span[0]);
        range.setEnd(node, span[1]);
        ranges.push(range);
      });
    });
    CSS.highlights.set("hit", new (Function.prototype.bind.apply(Highlight, [null].concat(ranges)))());
  }

  /* The strip shows where in time the hits lie: what is left of each bar, and of each line of a rougher date. */
  function draw(all) {
    var svg = document.querySelector(".bars"), starts = (document.querySelector(".strip") || svg).dataset.starts.split(" ").map(Number);
    function at(day) {
      for (var i = 0; i < starts.length - 2 && day >= starts[i + 1]; i++);
      var inside = (day - starts[i]) / (starts[i + 1] - starts[i]);
      return (i + Math.min(Math.max(inside, 0), 1)) / (starts.length - 1) * 1000;
    }
    each(".bars .fit", function (bar) { bar.remove(); });
    svg.classList.toggle("faint", !all);
    if (all) return;
    var days = [];
    each("main article.entry", function (e) {
      var d = e.dataset.days.split(" ");
      days.push([at(+d[0]), at(+d[1] + 1), !e.parentNode.hidden]);
    });
    each(".bars path", function (path) {
      var box = path.getBBox(), band = path.classList.contains("band");
      if (path.classList.contains("disputed")) return;
      var left = band ? box.x : box.x - box.width * 6 / 88, right = band ? box.x + box.width : box.x + box.width * 94 / 88;
      var inside = days.filter(function (d) { return band ? Math.abs(d[0] - left) < .1 && Math.abs(d[1] - right) < .1 : d[0] > left - .1 && d[1] < right + .1; });
      var n = inside.filter(function (d) { return d[2]; }).length, copy = path.cloneNode();
      if (!n) return;
      copy.classList.add("fit");
      var high = box.height * n / inside.length;
      if (!band) copy.setAttribute("d", "M" + box.x + " 36v-" + high + "h" + box.width + "V36z");
      svg.append(copy);
    });
  }

  function show() {
    var now = state(), words = fold(now.q || "").split(/\s+/).filter(Boolean), query = new URLSearchParams(now).toString();
    history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
    found.textContent = "";
    if (!query) {
      if (hits) hits.textContent = ""; else sift(null, []);
      return;
    }
    load(function () {
      var fitting = self.timelineIndex.entries.filter(function (e) { return fits(e, now, words); });
      var n = hits ? fitting.length : sift(fitting, words);
      if (hits) list(fitting, words);
      found.textContent = n ? told(n) : say.none;
    });
  }
  function restore() {
    new URLSearchParams(location.search).forEach(function (value, key) {
      var field = form.elements[key];
      if (!field || !value) return;
      if (field.type === "checkbox") { field.checked = true; return; }
      field.value = value;
      if (field.value !== value && field.options) field.add(new Option(value, value, false, true));
    });
  }
  function foldable() {
    var open = make("button", "button", say.open);
    open.type = "button";
    open.setAttribute("aria-controls", form.id);
    function set(shown) { form.hidden = !shown; open.setAttribute("aria-expanded", String(shown)); }
    open.onclick = function () { set(form.hidden); if (!form.hidden) form.elements.q.focus(); };
    set(location.search.length > 1);
    tools.append(open);
    /* A link to what is put aside brings it back. */
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href^='#']"), target = link && document.getElementById(link.hash.slice(1));
      if (target && target.closest("[hidden]")) { form.reset(); show(); }
    });
  }

  var without = document.getElementById("without");
  if (without) without.hidden = true;
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  form.addEventListener("input", function () { clearTimeout(timer); shown = 50; timer = setTimeout(show, 120); });
  form.addEventListener("reset", function () { setTimeout(show); });
  if (hits) form.hidden = false; else foldable();
  restore();
  if (location.search.length > 1) show();
})();
