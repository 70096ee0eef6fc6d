import { INDICATORS } from '../../../ingest/parse/targets/indicator-list.js'

/** By id of an indicator that is the growth or fall of another: that other's id. */
export const CHANGES: ReadonlyMap<string, string> = new Map(INDICATORS.flatMap(({ id, changeOf }) => (changeOf === undefined ? [] : [[id, changeOf] as const])))
