import type { Page } from 'playwright-core';

/** One element of a page, with what assistive technology is told of it. */
export interface RecordedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text and that of all it holds, white space collapsed. */
  readonly text: string;
  /** Absent where the accessibility tree leaves it out. */
  readonly accessible?: Accessible;
  readonly parent?: RecordedElement;
}

/** A node of the browser's accessibility tree. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** What stands in a control. */
  readonly value: string;
  readonly invalid: boolean;
  readonly required: boolean;
}

/** A page as the browser holds it: all elements in the order of the document. */
export interface PageRecord {
  readonly url: string;
  readonly title: string;
  readonly elements: readonly RecordedElement[];
  /** What has the focus; absent if nothing on the page has. */
  readonly focused?: RecordedElement;
}

interface ProtocolNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly ProtocolNode[];
}

interface AccessibilityNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly backendDOMNodeId?: number;
}

/** Reads the document and the accessibility tree of a page at one moment. */
export async function recordPage(page: Page): Promise<PageRecord> {
  const protocol = await page.context().newCDPSession(page);
  try {
    const place = await page.evaluate(placeOfFocus);
    let { root } = await protocol.send('DOM.getDocument', documentOptions);
    for (let attempt = 1; ; attempt += 1) {
      const { nodes } = await protocol.send('Accessibility.getFullAXTree');
      const after = await protocol.send('DOM.getDocument', documentOptions);
      // Between the two a list may have become a field to type into.
      const isSame = idsOf(after.root).join() === idsOf(root).join();
      root = after.root;
      if (!isSame && attempt < 20) continue;
      const elements = elementsOf(root, accessibleById(nodes));
      const focused = elements[place];
      return { url: page.url(), title: await page.title(), elements, ...(focused && { focused }) };
    }
  } finally {
    await protocol.detach();
  }
}

const documentOptions = { depth: -1, pierce: true };

function idsOf(node: ProtocolNode): number[] {
  return [node.backendNodeId, ...(node.children ?? []).flatMap(idsOf)];
}

/** In the page: where the focus is, by place in the document; -1 if nowhere. It comes with the next frame where the document asks for it. */
async function placeOfFocus(): Promise<number> {
  const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
  for (let frame = 0; frame < 10 && isNowhere() && document.querySelector('[autofocus]') !== null; frame += 1)
    await new Promise((fulfil) => requestAnimationFrame(fulfil));
  return document.activeElement === null || isNowhere()
    ? -1
    : [...document.querySelectorAll('*')].indexOf(document.activeElement);
}

function accessibleById(nodes: readonly AccessibilityNode[]): ReadonlyMap<number, Accessible> {
  const byId = new Map<number, Accessible>();
  for (const node of nodes) {
    if (node.ignored || node.backendDOMNodeId === undefined) continue;
    const property = (name: string) => node.properties?.find((each) => each.name === name)?.value.value;
    byId.set(node.backendDOMNodeId, {
      role: String(node.role?.value ?? ''),
      name: collapse(String(node.name?.value ?? '')),
      description: collapse(String(node.description?.value ?? '')),
      value: String(node.value?.value ?? ''),
      invalid: ![undefined, 'false', false].some((value) => value === property('invalid')),
      required: property('required') === true,
    });
  }
  return byId;
}

function elementsOf(root: ProtocolNode, accessible: ReadonlyMap<number, Accessible>): readonly RecordedElement[] {
  const elements: RecordedElement[] = [];
  const visit = (node: ProtocolNode, parent: RecordedElement | undefined) => {
    let here = parent;
    if (node.nodeType === 1) {
      here = {
        tag: node.nodeName.toLowerCase(),
        attributes: attributesOf(node),
        text: collapse(textOf(node)),
        ...(accessible.has(node.backendNodeId) && { accessible: accessible.get(node.backendNodeId) }),
        ...(parent && { parent }),
      };
      elements.push(here);
    }
    for (const child of node.children ?? []) visit(child, here);
  };
  visit(root, undefined);
  return elements;
}

function attributesOf({ attributes = [] }: ProtocolNode): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (let at = 0; at < attributes.length; at += 2) pairs[attributes[at] ?? ''] = attributes[at + 1] ?? '';
  return pairs;
}

function textOf(node: ProtocolNode): string {
  return node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(textOf).join('');
}

/** White space as people hear it. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The element and all around it, innermost first. */
export function* around(element: RecordedElement): Generator<RecordedElement> {
  for (let at: RecordedElement | undefined = element; at; at = at.parent) yield at;
}

/** How an element is named in a finding. */
export function nameOf({ tag, attributes, text }: RecordedElement): string {
  const mark = attributes['id'] ? `#${attributes['id']}` : attributes['name'] ? `[name="${attributes['name']}"]` : '';
  return `${tag}${mark}${mark ? '' : ` “${text.slice(0, 40)}”`}`;
}
