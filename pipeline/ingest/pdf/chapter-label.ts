/** A chapter's number alone on its line: the heading itself follows. */
export const chapterLabel =
  /^(?:chapter|part|appendix|annex|section|kapittel|kapitel|del|vedlegg|tillegg|avsnitt|article|artikkel)\s+(?:\d+|[IVXLC]+|[A-Z])[.:]?$|^第[\d〇零一二三四五六七八九十百]+[章节編编部条]$|^附[录件][\s\dA-Z一二三四五六七八九十]*$/iu
