// Keeps the page of the preview in step with the copy. Runs in the application's own world; the page itself has no script.
//
// Each block of the body stands behind a comment that holds its id; the comment "0" stands behind the last block.
// The blocks of a long body are gathered in runs, for the engine goes through everything beside what changed.
"use strict";

var copydesk = (() => {
  const body = document.querySelector("div.body");
  const marks = new Map();
  const RUN = 48; // blocks; a page of four runs is short
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "div.body > div.body { max-width: none; margin: 0; padding: 0; font-size: inherit; contain: layout paint; }"
  );

  function isMark(node) {
    return node.nodeType === Node.COMMENT_NODE;
  }

  function nodesBehind(mark) {
    const nodes = [];
    for (let node = mark.nextSibling; node && !isMark(node) && !isRun(node); node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  function isRun(node) {
    return node.nodeName === "DIV" && node.className === "body";
  }

  function elementsOf(id) {
    const mark = marks.get(id);
    return mark ? nodesBehind(mark).filter((node) => node.nodeType === Node.ELEMENT_NODE) : [];
  }

  function name(nodes, id) {
    for (const node of nodes) {
      if (id && node.nodeType === Node.ELEMENT_NODE) node.setAttribute("data-block", id);
    }
  }

  function begin() {
    let id = 0;
    for (const node of body.childNodes) {
      if (isMark(node)) {
        id = Number(node.data);
        marks.set(id, node);
      } else {
        name([node], id);
      }
    }
    gather();
    return marks.size;
  }

  // A run looks like nothing: the style sheet takes what is in it for what is in the body. But margins do not go through
  // its ends, so it begins with a paragraph, which has none above it, and so does what follows it.

  function gather() {
    if (marks.size < 4 * RUN) return;
    document.adoptedStyleSheets = [sheet];
    let run = null;
    let blocks = 0;
    for (const mark of [...body.childNodes].filter(isMark)) {
      const nodes = nodesBehind(mark);
      const first = nodes.find((node) => node.nodeType === Node.ELEMENT_NODE);
      if (blocks >= RUN && first && first.nodeName === "P") {
        run = document.createElement("div");
        run.className = "body";
        mark.before(run);
        blocks = 0;
      }
      if (run && mark.data !== "0") run.append(mark, ...nodes);
      blocks++;
    }
    if (run) run.replaceWith(...run.childNodes);
  }

  function scatter() {
    for (const run of body.querySelectorAll(":scope > div.body")) run.replaceWith(...run.childNodes);
  }

  // After an edit something else may stand where a run begins or ends.
  function isAstray() {
    const begins = (element) => element === null || element.nodeName === "P";
    for (const run of body.querySelectorAll(":scope > div.body")) {
      const after = run.nextElementSibling;
      if (!begins(run.firstElementChild) || (after && !isRun(after) && !begins(after))) return true;
    }
    return false;
  }

  // Making one piece of the page like another, leaving alone what is the same: pictures do not flicker, and what a
  // reader has opened or selected stays so.

  function makeAttributesLike(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  }

  function makeLike(old, fresh) {
    if (old === body || old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName) {
      old.replaceWith(fresh);
    } else if (old.nodeType === Node.ELEMENT_NODE) {
      makeAttributesLike(old, fresh);
      const here = [...old.childNodes];
      const there = [...fresh.childNodes];
      const at = here.indexOf(body);
      if (at < 0) {
        makeNodesLike(old, here, there, null);
      } else {
        const like = there.findIndex((node) => node.nodeName === "DIV" && node.className === "body");
        makeNodesLike(old, here.slice(0, at), there.slice(0, like), body);
        makeNodesLike(old, here.slice(at + 1), there.slice(like + 1), null);
      }
    } else {
      old.data = fresh.data;
    }
  }

  function makeNodesLike(parent, here, there, before) {
    const alike = (one, other) => one && other && one !== body && !one.contains(body) && one.isEqualNode(other);
    while (here.length && alike(here[0], there[0])) {
      here.shift();
      there.shift();
    }
    while (here.length && alike(here[here.length - 1], there[there.length - 1])) {
      before = here.pop();
      there.pop();
    }
    // What holds the body stays what it is, so the others find their places on both sides of it.
    const at = here.findIndex((node) => node.contains(body));
    const like = at < 0 ? -1 : there.findIndex((node) => node.nodeName === here[at].nodeName);
    if (at >= 0 && like >= 0 && at !== like) {
      const middle = here[at];
      makeNodesLike(parent, here.slice(0, at), there.slice(0, like), middle);
      makeLike(middle, there[like]);
      makeNodesLike(parent, here.slice(at + 1), there.slice(like + 1), before);
      return;
    }
    const shared = Math.min(here.length, there.length);
    for (let place = 0; place < shared; place++) makeLike(here[place], there[place]);
    for (const node of here.slice(shared)) node.remove();
    for (const node of there.slice(shared)) parent.insertBefore(node, before);
  }

  function put(id, html, before) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const fresh = [...holder.content.childNodes];
    name(fresh, id);
    const mark = marks.get(id);
    if (mark) {
      const here = nodesBehind(mark);
      const after = here.length ? here[here.length - 1].nextSibling : mark.nextSibling;
      makeNodesLike(mark.parentNode, here, fresh, after);
      return;
    }
    const place = marks.get(before);
    const made = document.createComment(String(id));
    place.before(made, ...fresh);
    marks.set(id, made);
  }

  function frame(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    makeAttributesLike(document.documentElement, fresh.documentElement);
    document.title = fresh.title;
    makeLike(document.body, fresh.body);
  }

  function patch(change) {
    for (const id of change.gone) {
      const mark = marks.get(id);
      for (const node of nodesBehind(mark)) node.remove();
      mark.remove();
      marks.delete(id);
    }
    for (const [id, html, before] of change.put) put(id, html, before);
    if (isAstray()) {
      scatter();
      gather();
    }
    if (change.frame !== null) frame(change.frame);
  }

  // Where things stand, in shares: 0 is the top of a block or of the window, 1 its bottom.

  function extent(id) {
    const elements = elementsOf(id);
    if (!elements.length) return null;
    const top = elements[0].getBoundingClientRect().top;
    return [top, Math.max(elements[elements.length - 1].getBoundingClientRect().bottom, top + 1)];
  }

  // At the top of the copy the page stays at its own, headline and all, as long as the spot is in sight there.
  function follow(id, share, height, slack, atTop) {
    const found = extent(id);
    if (!found || innerHeight < 50) return; // not shown yet
    const spot = found[0] + share * (found[1] - found[0]);
    const off = atTop && spot + scrollY < 0.9 * innerHeight ? -scrollY : spot - height * innerHeight;
    if (Math.abs(off) > slack) scrollBy(0, off);
  }

  function blockAt(height) {
    const y = height * innerHeight;
    const children = body.querySelectorAll("[data-block]");
    let low = 0;
    let high = children.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (children[middle].getBoundingClientRect().bottom < y) low = middle + 1;
      else high = middle;
    }
    const id = children[low] ? Number(children[low].getAttribute("data-block")) : 0;
    const found = id ? extent(id) : null;
    if (!found) return null;
    return [id, Math.min(Math.max((y - found[0]) / (found[1] - found[0]), 0), 1)];
  }

  function ground() {
    return getComputedStyle(document.documentElement).backgroundColor;
  }

  return { begin, ground, patch, follow, blockAt };
})();
