/*
 * Dates as ISO 8601 and EDTF write them, from their parts. A part that the text leaves out stays out:
 * 31 August → `--08-31`, August 2017 → `2017-08`.
 */

/** The years that a bare number of four digits is read as: what official documents speak of. */
export const YEAR = '(?:1[5-9]|20|21)\\d{2}'

/** True for a month 1 to 12 and a day that some year has: February has 29. */
export function isDay(month: number, day: number): boolean {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return longest !== undefined && day >= 1 && day <= longest
}

/** `2017-08-31`, `2017-08`, `--08-31`, `--08`; `null` for a month or day that no calendar has. */
export function dateKey(year: string | null, month: number, day: number | null): string | null {
  if (day === null ? month < 1 || month > 12 : !isDay(month, day)) return null
  const start = year ?? '-'
  return day === null ? `${start}-${two(month)}` : `${start}-${two(month)}-${two(day)}`
}

/** 17 → 2017, 89 → 1989: two digits stand for the years 1950 to 2049. */
export function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}

/** `2017/2020` from `2017` and `2020` or `20`; `null` where the end does not come after the start, or is centuries away. */
export function yearsKey(start: string, end: string): string | null {
  const full = end.length === 4 ? end : `${start.slice(0, 4 - end.length)}${end}`
  const span = Number(full) - Number(start)
  return span > 0 && span <= 300 ? `${start}/${full}` : null
}

/** 下午2时 → 14: an hour of the twelve-hour clock. */
export function hour24(hour: number, afternoon: boolean): number {
  return afternoon ? (hour % 12) + 12 : hour === 12 ? 0 : hour
}

/** `14:00`; `null` where no clock shows it. */
export function timeKey(hour: number, minute: number): string | null {
  return hour > 24 || minute > 59 ? null : `${two(hour % 24)}:${two(minute)}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
