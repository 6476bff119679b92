// Remembers the type size, marks the part being read, and adds the print button. Pages work without it.
(function () {
  "use strict";
  var sizes = document.querySelectorAll('input[name="size"]');
  try {
    var kept = localStorage.getItem("size");
    sizes.forEach(function (box) {
      if (box.value === kept) { box.checked = true; }
      box.addEventListener("change", function () { localStorage.setItem("size", box.value); });
    });
  } catch (e) { /* storage is off: the choice holds for this page */ }
  var place = document.getElementById("print-place");
  if (place) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "chip print";
    button.textContent = "打印";
    button.addEventListener("click", function () { window.print(); });
    place.appendChild(button);
  }
  var links = Array.prototype.slice.call(document.querySelectorAll(".toc > ol > li > a"));
  if (links.length && "IntersectionObserver" in window) {
    var seen = new Set();
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (e) { if (e.isIntersecting) { seen.add(e.target.id); } else { seen.delete(e.target.id); } });
      var on = links.find(function (a) { return seen.has(a.hash.slice(1)); });
      if (on) { links.forEach(function (a) { a.classList.toggle("on", a === on); }); }
    }, { rootMargin: "-10% 0px -60% 0px" });
    links.forEach(function (a) { var t = document.getElementById(a.hash.slice(1)); if (t) { watch.observe(t); } });
  }
  document.addEventListener("keydown", function (e) {
    if (e.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) {
      var q = document.getElementById("q");
      if (q) { e.preventDefault(); q.focus(); }
    }
  });
})();
