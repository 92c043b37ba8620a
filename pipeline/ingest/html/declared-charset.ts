/** A page declares its encoding within its first 1024 bytes (HTML Standard, "prescan a byte stream"); pages in the wild do later. */
const LOOKED_AT = 4096

const inMeta = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i
const inXml = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i

/** The encoding that a page names in `<meta>` or in its XML declaration, `null` where it names none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT))
  const label = inXml.exec(head)?.[1] ?? inMeta.exec(head)?.[1] ?? null
  // A page that says UTF-16 in ASCII letters is not in UTF-16 (HTML Standard, the same algorithm).
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}
