/**
 * The text of a spreadsheet that Excel or LibreOffice saved: by its byte order mark (UTF-8, or the UTF-16 of Excel's "Unicode text"), else
 * UTF-8 where the bytes are, else windows-1252.
 */
export function decodeSpreadsheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
