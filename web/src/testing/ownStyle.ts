/** What an element takes from those around it unless it says otherwise, and what tests ask about. */
const INHERITED = ['visibility', 'pointer-events'];

// Nobody's style sheets apply here, only the browser's own.
const bare = document.implementation.createHTMLDocument('');
const known = new Map<string, CSSStyleDeclaration>();

/**
 * The style an element has of itself: by its kind, by its attributes, and by what the elements around it say in theirs. No style
 * sheet is asked: the component library's would be matched rule by rule against every element, again after every change of the
 * page, and that was most of the time of a test. What tests ask is what is hidden, and here that is said by attributes.
 */
export function ownStyle(
  element: Element,
  computed: (element: Element) => CSSStyleDeclaration,
): CSSStyleDeclaration {
  const inherited = INHERITED.map((name) => said(element, name));
  const attributes = ['style', 'type', 'hidden', 'open'].map((name) => element.getAttribute(name));
  const kind = JSON.stringify([element.localName, ...attributes, ...inherited]);
  const before = known.get(kind);
  if (before !== undefined) return before;
  const alone = bare.importNode(element, false) as HTMLElement;
  INHERITED.forEach((name, i) => alone.style.setProperty(name, inherited[i] ?? ''));
  const style = computed(alone);
  known.set(kind, style);
  return style;
}

/** What the nearest says that says anything. */
function said(element: Element, name: string): string {
  const nearest = element.closest<HTMLElement>(`[style*="${name}"]`);
  return nearest?.style.getPropertyValue(name) ?? '';
}
