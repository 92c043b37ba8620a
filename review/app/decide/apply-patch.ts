import type {PartPatch} from '../../contract/part-patch.ts'
import type {PartView} from '../../contract/part-view.ts'

/** What became of a patch: the part with it, the same part where it is old, or `missing` where something before it is not there. */
export function applyPatch(view: PartView, patch: PartPatch): PartView | 'missing' {
  if (patch.work !== view.work || patch.part !== view.part) return view
  if (patch.session !== view.session) return 'missing'
  if (patch.to <= view.version) return view
  if (patch.from !== view.version) return 'missing'
  const {work: _, part: __, session: ___, from: ____, to, splices, segments, ...rest} = patch
  const units = [...view.units]
  for (const {at, remove, units: put} of splices) units.splice(at, remove, ...put)
  return {
    ...view,
    ...rest,
    version: to,
    ...(splices.length > 0 && {units}),
    ...(segments && {segments: {...view.segments, ...segments}})
  } as PartView
}
