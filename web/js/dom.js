/**
 * The only maker of elements. Text enters the page as text nodes, so nothing
 * that a document or an address holds can become markup; links lead nowhere
 * but within the page.
 */

const refused = /^(style|src|srcdoc|srcset|action|formaction|data|ping|target)$|^on/;

/**
 * @typedef {Node|string|number|null|undefined|false|Children[]} Children
 *
 * Makes an element. Properties are attributes; true is an empty attribute,
 * false, null and undefined leave it out (but data-… and aria-… say "true" or
 * "false"), functions named on… listen.
 * @param {string} name
 * @param {Record<string, any>} [props]
 * @param {...Children} children
 * @returns {HTMLElement}
 */
export function el(name, props = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props)) setProperty(node, key, value);
  node.append(...nodes(children));
  return node;
}

/**
 * Replaces what an element holds.
 * @param {Element} node
 * @param {...Children} children
 */
export function fill(node, ...children) {
  node.replaceChildren(...nodes(children));
}

/**
 * Sets an element's text unless it is that already, so that selections and
 * live regions are left in peace.
 * @param {Element} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Sets or removes attributes by the rules of [el].
 * @param {Element} node
 * @param {Record<string, any>} props
 */
export function setProperties(node, props) {
  for (const [key, value] of Object.entries(props)) setProperty(node, key, value);
}

/**
 * Runs a repaint of a container and gives the focus back to the element with
 * the same data-focus afterwards.
 * @param {Element} container
 * @param {() => void} repaint
 */
export function keepingFocus(container, repaint) {
  const focused = container.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  repaint();
  if (!focused || container.contains(document.activeElement)) return;
  container.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function setProperty(node, key, value) {
  if (typeof value === 'function' && key.startsWith('on')) {
    node.addEventListener(key.slice(2), value);
    return;
  }
  if (typeof value === 'boolean' && /^(data|aria)-/.test(key)) value = String(value);
  if (refused.test(key)) throw new Error(`attribute ${key} is not for this page`);
  if (value === false || value === null || value === undefined) {
    node.removeAttribute(key);
    return;
  }
  if (key === 'href' && !String(value).startsWith('#')) throw new Error('links lead within the page only');
  const text = value === true ? '' : String(value);
  if (node.getAttribute(key) !== text) node.setAttribute(key, text);
}

function nodes(children) {
  return children.flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child))));
}
