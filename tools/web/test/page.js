/** As much of a page as a script needs that builds elements and listens to them; nothing is drawn. */
class Element extends EventTarget {
  constructor(name) {
    super();
    Object.assign(this, { localName: name, children: [], attributes: {}, textContent: '', className: '', value: '' });
    Object.assign(this, { id: '', name: '', type: '', disabled: false, hidden: false, required: false, href: '' });
    Object.assign(this, { onclick: null, onsubmit: null, oncancel: null, isConnected: true, validity: '' });
    this.classList = { toggle: () => false };
    this.addEventListener('click', (event) => this.onclick?.(event));
    this.addEventListener('submit', (event) => this.onsubmit?.(event));
    this.addEventListener('cancel', (event) => this.oncancel?.(event));
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  setCustomValidity(problem) {
    this.validity = problem;
  }

  reportValidity() {
    this.reported = this.validity;
  }

  focus() {
    globalThis.document.activeElement = this;
  }

  showModal() {
    this.open = true;
  }

  close() {
    this.open = false;
  }
}

/** The text of an element and of all within. */
export const textOf = (of) =>
  of instanceof Element ? `${of.textContent}${of.children.map(textOf).join('')}` : String(of);

/** Every element within that is of this kind. */
export const allOf = (of, name) =>
  of instanceof Element
    ? [...(of.localName === name ? [of] : []), ...of.children.flatMap((child) => allOf(child, name))]
    : [];

/** Lets everything happen that only waits for its turn. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Makes a page; an import of a script that builds elements has to come after. */
export const page = () => {
  const body = new Element('body');
  globalThis.document = {
    body,
    activeElement: body,
    cookie: '',
    createElement: (name) => new Element(name),
    querySelector: () => body,
    querySelectorAll: () => []
  };
  return body;
};
