/** Namespaces of exchange formats with Samsvar's prefixes; TMX and older TBX have none. */
export const exchangePrefixes: Readonly<Record<string, string>> = {
  '': 'plain',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:oasis:names:tc:xliff:document:1.2': 'xliff1',
  'urn:oasis:names:tc:xliff:document:1.1': 'xliff1',
  'urn:oasis:names:tc:xliff:document:2.0': 'xliff2',
  'urn:oasis:names:tc:xliff:metadata:2.0': 'mda',
  'urn:iso:std:iso:30042:ed-2': 'tbx'
}
