import {type Alignment, type Document, type Finding, type Place, segmentsOf} from '../../model/index.ts'

/** Findings by the unit that they are shown at; `loose` ones are about no unit of the part. */
export interface PlacedFindings {
  readonly byUnit: ReadonlyMap<string, readonly Finding[]>
  readonly loose: readonly Finding[]
}

/** The findings of a part, each at its unit; one that names no unit at the first whose block or segment stands where it points. */
export function placeFindings(
  {part, units}: Alignment,
  documents: readonly Document[],
  findings: readonly Finding[]
): PlacedFindings {
  const own = findings.filter(finding => finding.part === part)
  const known = new Set(units.map(({id}) => id))
  const unitOf = new Map(
    units.flatMap(({id, members}) =>
      Object.values(members)
        .flat()
        .map(segment => [segment, id] as const)
    )
  )
  const at = new Map<string, string>()
  for (const {segment, block} of documents.flatMap(({sections}) => [...segmentsOf(sections)])) {
    const unit = unitOf.get(segment.id)
    for (const place of [...segment.places, ...block.places])
      if (unit !== undefined && !at.has(keyOf(place))) at.set(keyOf(place), unit)
  }
  const placed = own.map(finding => {
    if (finding.unit !== null) return {finding, unit: known.has(finding.unit) ? finding.unit : undefined}
    return {finding, unit: finding.places.map(place => at.get(keyOf(place))).find(unit => unit !== undefined)}
  })
  return {
    byUnit: new Map(
      [...Map.groupBy(placed, ({unit}) => unit)].flatMap(([unit, found]) =>
        unit === undefined ? [] : [[unit, found.map(({finding}) => finding)]]
      )
    ),
    loose: placed.filter(({unit}) => unit === undefined).map(({finding}) => finding)
  }
}

function keyOf(place: Place): string {
  return JSON.stringify(place)
}
