/** Parts of an EDTF date as far as they are known. '2020-10' → { year: '2020', month: '10', day: null } */
export function dateParts(date: string | null): { year: string | null; month: string | null; day: string | null } {
  const [year = null, month = null, day = null] = date === null ? [] : date.split('-')
  return { year, month, day }
}
