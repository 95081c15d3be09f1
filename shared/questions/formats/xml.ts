import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { because } from './reason.ts';
import { ReasonError } from './reason-error.ts';

/**
 * The root element of a stranger's XML. Entities that the file declares are not expanded but stay as they are written;
 * throws `ReasonError` for what is no XML.
 */
export function rootOf(xml: string): XmlElement {
  try {
    const { root } = parseXml(xml, { ignoreUndefinedEntities: true, includeOffsets: true });
    if (root) return root;
  } catch (error) {
    throw new ReasonError(
      error instanceof XmlError
        ? because`This is not XML: line ${error.line}, column ${error.column} cannot be read.`
        : because`This is not XML.`,
    );
  }
  throw new ReasonError(because`This is not XML: there is nothing in it.`);
}

/** The elements of that name right within another, whatever prefix its writer gave them. */
export function within(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && localName(child.name) === name,
  );
}

/** The first of them along a path of names. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => within(found, name)[0], element);
}

/** Every text within an element, those of its children too. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (child instanceof XmlElement ? textIn(child) : child instanceof XmlText ? child.text : ''))
    .join('');
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export type { XmlElement };
