/** How much a text says, in letters of Latin script: a Han character says as much as two. UTF-16 units for all else. */
export function hanWidth(text: string): number {
  return text.length + (text.match(/\p{sc=Han}/gu)?.length ?? 0)
}
