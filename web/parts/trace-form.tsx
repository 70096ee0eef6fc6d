/** The box that traces an indicator or any phrase through the library. */
export function TraceForm({ asked }: { asked: string }) {
  return (
    <form class="small-form" action="/chi-tieu" method="get" role="search" aria-label="Lần theo chỉ tiêu hoặc cụm từ">
      <label for="lan-theo">Lần theo một chỉ tiêu hoặc cụm từ</label>
      <input id="lan-theo" type="search" name="q" value={asked} maxLength={2000} required autocomplete="off" placeholder="tỷ lệ hộ nghèo" />
      <button type="submit">Lần theo</button>
    </form>
  )
}
