/*
 * Exact arithmetic on decimals written as strings, because 12.5亿 must not become 1249999999.9999998.
 * A decimal here is digits with at most one full stop: `0012.50`.
 */

/** The one spelling of a decimal: no leading zeros, no trailing ones behind the point. `012.50` → `12.5`. */
export function canonicalDecimal(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const integer = whole.replace(/^0+(?=\d)/u, '') || '0'
  const rest = fraction.replace(/0+$/u, '')
  return rest === '' ? integer : `${integer}.${rest}`
}

/** `decimal` times ten to the power of `exponent` (0 or more): `12.5`, 8 → `1250000000`. */
export function shiftDecimal(decimal: string, exponent: number): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = fraction.padEnd(exponent, '0')
  return canonicalDecimal(`${whole}${digits.slice(0, exponent)}.${digits.slice(exponent)}`)
}

/** Sum of two whole decimals of up to 15 digits each. */
export function addWhole(a: string, b: string): string {
  return String(BigInt(a) + BigInt(b))
}
