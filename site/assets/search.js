/* Search and filters over the index that data/search.js holds. Loaded on the search page only; the index only when it is first used.
   In: the form and the address. Out: a list of hits, a count in the live region, the state in the address. */
(function () {
  "use strict";
  var form = document.getElementById("search");
  var found = document.getElementById("found");
  var hits = document.getElementById("hits");
  var shown = 50;
  var waiting = null;

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652]/g, "").toLowerCase();
  }

  function load(then) {
    if (self.timelineIndex) { then(); return; }
    if (waiting) { waiting = then; return; }
    waiting = then;
    found.textContent = form.dataset.loading;
    var script = document.createElement("script");
    script.src = form.dataset.index;
    script.onload = function () {
      self.timelineIndex.entries.forEach(function (e) {
        e.text = fold([e.title, e.quote, e.date].concat(e.people, e.places, e.labels, e.also).join(" \n "));
      });
      waiting();
    };
    script.onerror = function () { found.textContent = form.dataset.failed; waiting = null; };
    document.head.appendChild(script);
  }

  function state() {
    var now = {};
    new FormData(form).forEach(function (value, key) { if (value) now[key] = value; });
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

  /* Marks hits in a text. Folding may change lengths, so each letter is folded alone and remembers where it stood. */
  function marked(text, words) {
    var into = document.createDocumentFragment(), at = [], folded = "", i, j, part;
    for (i = 0; i < text.length; i++) {
      part = fold(text[i]);
      for (j = 0; j < part.length; j++) at.push(i);
      folded += part;
    }
    at.push(text.length);
    var spans = [];
    words.forEach(function (word) {
      for (var from = folded.indexOf(word); word && from >= 0; from = folded.indexOf(word, from + word.length)) {
        spans.push([at[from], at[from + word.length - 1] + 1]);
      }
    });
    spans.sort(function (a, b) { return a[0] - b[0]; });
    var done = 0;
    spans.forEach(function (span) {
      if (span[0] < done) return;
      into.append(text.slice(done, span[0]));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(span[0], span[1]);
      into.append(mark);
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
    link.href = form.dataset.root + e.href;
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

  function show() {
    var now = state(), words = fold(now.q || "").split(/\s+/).filter(Boolean);
    history.replaceState(null, "", location.pathname + "?" + new URLSearchParams(now));
    hits.textContent = "";
    found.textContent = "";
    if (!Object.keys(now).length) return;
    load(function () {
      var all = self.timelineIndex.entries.filter(function (e) { return fits(e, now, words); });
      found.textContent = all.length ? form.dataset.found + " " + all.length : form.dataset.none;
      all.slice(0, shown).forEach(function (e) { hits.append(line(e, words)); });
      if (all.length > shown) {
        var more = make("button", "button", form.dataset.more);
        more.type = "button";
        more.onclick = function () { var at = shown; shown += 200; show(); hits.children[at].querySelector("a").focus(); };
        hits.append(make("li", "", more));
      }
    });
  }

  function restore() {
    new URLSearchParams(location.search).forEach(function (value, key) {
      var field = form.elements[key];
      if (field && field.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    });
  }

  var timer = 0;
  form.hidden = false;
  document.getElementById("without").hidden = true;
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  form.addEventListener("input", function () { clearTimeout(timer); shown = 50; timer = setTimeout(show, 120); });
  restore();
  if (location.search.length > 1) show();
})();
