// Comfort on top of pages that work without it: saving by itself, the side panel without leaving
// the text, the source of a number on a click, a few keys.
"use strict";
(() => {
  const csrf = document.body.dataset.csrf;
  const form = document.getElementById("editor");
  const text = form && form.elements.text;
  const side = document.querySelector("[data-panel]");

  // --- keys
  document.addEventListener("keydown", (e) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const box = document.getElementById("q-panel") || document.getElementById("q") || document.getElementById("q-top");
      if (box) { e.preventDefault(); box.focus(); box.select(); }
    } else if ((e.ctrlKey || e.metaKey) && e.key === "s" && form) {
      e.preventDefault();
      save();
    } else if (e.altKey && (e.key === "ArrowUp" || e.key === "ArrowDown")) {
      const parts = [...document.querySelectorAll(".page .part[id], .page .editor")];
      const page = document.querySelector(".page");
      if (!page || !parts.length) return;
      e.preventDefault();
      const top = page.getBoundingClientRect().top;
      const at = parts.findIndex((p) => p.getBoundingClientRect().bottom > top + 30);
      const next = parts[Math.max(0, Math.min(parts.length - 1, at + (e.key === "ArrowDown" ? 1 : -1)))];
      if (next) next.scrollIntoView({ block: "start" });
    } else if ((e.key === "j" || e.key === "k") && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const links = [...document.querySelectorAll(".rows .lead a, .hits h2 a")];
      if (!links.length) return;
      const at = links.indexOf(document.activeElement);
      links[Math.max(0, Math.min(links.length - 1, at + (e.key === "j" ? 1 : -1)))].focus();
    } else if (e.key === "Escape") {
      closePop();
    }
  });

  // --- menus close by themselves
  document.addEventListener("click", (e) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(e.target)) menu.open = false;
    }
  });

  // --- a list is filtered as soon as a filter is chosen
  for (const select of document.querySelectorAll(".filters select")) {
    select.addEventListener("change", () => select.form.requestSubmit());
  }

  // --- what is too large is told before it is sent
  for (const field of document.querySelectorAll("input[type=file]")) {
    field.addEventListener("change", () => {
      const size = [...field.files].reduce((sum, f) => sum + f.size, 0);
      field.setCustomValidity(size > 100 * 1024 * 1024 - 65536 ? "文件合计超过 100 MB，请分几次上传" : "");
      field.reportValidity();
    });
  }

  // --- a step is taken once, and a slow one says that it is under way
  for (const step of document.querySelectorAll("form[method=post]:not(#editor)")) {
    step.addEventListener("submit", (e) => {
      if (step.dataset.sent) { e.preventDefault(); return; }
      step.dataset.sent = "yes";
      const button = e.submitter;
      if (button && button.closest(".deeds, .foot")) {
        button.textContent = "办理中，请稍候…";
        button.setAttribute("aria-busy", "true");
      }
    });
  }
  window.addEventListener("pageshow", () => {
    for (const step of document.querySelectorAll("form[data-sent]")) delete step.dataset.sent;
  });

  // --- saving
  let saved = text ? text.value : "";
  let timer = 0;
  let busy = null;
  let clash = false;
  const state = form && form.querySelector("[data-save]");
  function tell(is, words) {
    state.dataset.is = is;
    state.textContent = words;
  }
  function offer(words, label, action) {
    tell("failed", words + " ");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn small";
    button.textContent = label;
    button.addEventListener("click", action);
    state.append(button);
  }
  async function save() {
    clearTimeout(timer);
    if (busy) { await busy; }
    if (clash) { leaveAndSubmit(); return; }
    if (text.value === saved) return;
    busy = send();
    await busy;
    busy = null;
  }
  async function send() {
    const sent = text.value;
    tell("saving", "保存中…");
    const body = new URLSearchParams();
    for (const name of ["based", "from", "to"]) body.set(name, form.elements[name].value);
    body.set("text", sent);
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST", body, headers: { "Accept": "application/json", "X-CSRF-Token": csrf },
      });
      const said = await answer.json();
      if (answer.ok) {
        for (const name of ["based", "from", "to"]) form.elements[name].value = said[name];
        saved = sent;
        tell("saved", said.message);
        if (text.value !== saved) wait();
      } else if (answer.status === 409 && said.clash) {
        clash = true;
        offer(said.message, "对照两个版本", leaveAndSubmit);
      } else {
        offer("失败：" + (said.message || answer.status) + "，文字仍在框内", "重试", save);
      }
    } catch (e) {
      offer("失败：连不上服务，文字仍在框内", "重试", save);
    }
  }
  function leaveAndSubmit() {
    saved = text.value;
    form.submit();
  }
  function wait() {
    if (clash || text.value === saved) return;
    tell("waiting", "待保存");
    clearTimeout(timer);
    timer = setTimeout(save, 4000);
  }
  if (form) {
    text.addEventListener("input", wait);
    // not after a failure: the offered button must stay where it is being clicked
    text.addEventListener("blur", () => { if (state.dataset.is === "waiting") save(); });
    form.addEventListener("submit", async (e) => {
      clearTimeout(timer);
      if (busy) {
        // a save is under way: what follows must build on its revision
        e.preventDefault();
        await busy;
        busy = null;
        if (!clash && state.dataset.is === "saved") form.requestSubmit(e.submitter);
        return;
      }
      saved = text.value;
    });
    window.addEventListener("beforeunload", (e) => { if (text.value !== saved) e.preventDefault(); });
    form.querySelector("[data-leave]").addEventListener("click", async (e) => {
      if (text.value === saved) return;
      e.preventDefault();
      await save();
      if (text.value === saved) location.assign(e.target.href);
    });
    form.querySelector("[data-preview]").addEventListener("click", async (e) => {
      e.preventDefault();
      const looks = form.querySelector("[data-looks]");
      const answer = await fetch("/reports/" + form.dataset.report + "/preview", {
        method: "POST", body: new URLSearchParams({ text: text.value }), headers: { "X-CSRF-Token": csrf },
      });
      if (answer.ok) looks.innerHTML = "<p class=\"muted small\">预览</p>" + await answer.text();
    });
    if (form.scrollIntoView) form.scrollIntoView({ block: "start" });
    text.focus({ preventScroll: true });
  }

  // --- side panel
  async function panel(tab, words) {
    const address = side.dataset.panel + "?" + new URLSearchParams({ tab, q: words || "", editing: form ? "yes" : "" });
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) { location.reload(); return; }
    side.innerHTML = await answer.text();
    if (form) form.elements.now.value = tab;
    const box = document.getElementById("q-panel");
    if (box) box.focus();
  }
  function words() {
    const box = document.getElementById("q-panel");
    return box ? box.value : "";
  }
  function insert(piece) {
    const before = text.value.slice(0, text.selectionStart).trimEnd();
    const after = text.value.slice(text.selectionEnd).trimStart();
    const head = before + (before ? "\n\n" : "") + piece;
    text.value = head + (after ? "\n\n" + after : "\n");
    text.selectionStart = text.selectionEnd = head.length;
    text.dispatchEvent(new Event("input"));
    text.focus();
  }
  function insertInline(piece) {
    text.setRangeText(piece, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input"));
    text.focus();
  }
  if (side) {
    side.addEventListener("click", async (e) => {
      const button = e.target.closest("[data-tab],[data-seek],[data-cite],[data-insert]");
      if (!button) return;
      e.preventDefault();
      if (button.dataset.tab) {
        panel(button.dataset.tab, words());
      } else if ("seek" in button.dataset) {
        panel("evidence", words());
      } else if (button.dataset.insert) {
        insertInline(button.dataset.insert);
      } else if (button.dataset.cite) {
        const answer = await fetch("/reports/" + form.dataset.report + "/quote?" + new URLSearchParams({ cite: button.dataset.cite }),
          { headers: { "Accept": "application/json" } });
        if (answer.ok) {
          insert((await answer.json()).text);
          button.textContent = "已引用";
        }
      }
    });
    side.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && e.target.id === "q-panel") {
        e.preventDefault();
        panel("evidence", words());
      }
    });
  }

  // --- where a number comes from
  let pop = null;
  function closePop() {
    if (pop) { pop.remove(); pop = null; }
  }
  async function source(chip) {
    closePop();
    const head = document.querySelector("[data-panel]");
    if (!head) return;
    const report = head.dataset.panel.replace(/\/panel$/, "");
    const answer = await fetch(report + "/figure?" + new URLSearchParams({
      name: chip.dataset.calculation, parameters: chip.dataset.parameters, scope: chip.dataset.scope, text: chip.textContent,
    }));
    if (!answer.ok) return;
    pop = document.createElement("div");
    pop.className = "pop";
    pop.setAttribute("role", "status");
    pop.innerHTML = await answer.text();
    const page = document.querySelector(".page");
    page.append(pop);
    const box = chip.getBoundingClientRect();
    const at = page.getBoundingClientRect();
    pop.style.top = box.bottom - at.top + page.scrollTop + 6 + "px";
    pop.style.left = Math.max(8, Math.min(box.left - at.left, at.width - pop.offsetWidth - 16)) + "px";
  }
  for (const chip of document.querySelectorAll(".workspace data.figure")) {
    chip.tabIndex = 0;
    chip.setAttribute("role", "button");
  }
  document.addEventListener("click", (e) => {
    const chip = e.target.closest && e.target.closest(".workspace data.figure");
    if (chip) source(chip);
    else if (pop && !pop.contains(e.target)) closePop();
  });
  document.addEventListener("keydown", (e) => {
    if ((e.key === "Enter" || e.key === " ") && e.target.matches && e.target.matches("data.figure")) {
      e.preventDefault();
      source(e.target);
    }
  });

  // --- from a fault to its place in the template
  document.addEventListener("click", (e) => {
    const place = e.target.closest && e.target.closest("[data-line]");
    const source = place && document.getElementById("body");
    if (!source) return;
    e.preventDefault();
    const lines = source.value.split("\n");
    const line = Number(place.dataset.line) - 1;
    const start = lines.slice(0, line).reduce((sum, l) => sum + l.length + 1, 0);
    source.focus();
    source.setSelectionRange(start + Number(place.dataset.column) - 1, start + lines[line].length);
    source.scrollTop = Math.max(0, line - 5) * (source.scrollHeight / lines.length);
  });
})();
