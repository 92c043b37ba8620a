/** The path of a numbered heading: `3.2.1 Name` is [3, 2, 1]; chapters, articles and annexes count as one. */
export function numberPath(text: string): readonly number[] | null {
  const named =
    /^(?:chapter|part|appendix|annex|section|kapittel|kapitel|del|vedlegg|tillegg|avsnitt|article|artikkel|§)\s*(\d+|[A-Z]|[IVXLC]+)(?![\p{L}\d])/iu.exec(
      text
    ) ??
    /^(?:第\s*([\d〇零一二三四五六七八九十百]+)\s*[章节節编編部条條]|附[录件]\s*([\dA-Z一二三四五六七八九十]*))/u.exec(
      text
    )
  if (named !== null) return [Number.parseInt(named[1] ?? '', 10) || 1]
  const dotted = /^((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*)\.?(?:[\s\u3000]+|(?=[\u4e00-\u9fff]))(?=\S)/u.exec(text)
  if (dotted === null || /^[A-Z]$/.test(dotted[1]!)) return null
  return dotted[1]!.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part.charCodeAt(0) - 64))
}
