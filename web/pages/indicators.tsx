import { ledgerHref, NO_LEDGER, traceHref } from '../links.js'
import { writtenCount } from '../parts/date.js'
import { Shell } from '../parts/shell.js'
import { TraceForm } from '../parts/trace-form.js'
import type { IndicatorItem } from '../views/trace.js'

export interface IndicatorsProps {
  /** Fields with their indicators that the library states, in the order of the list. */
  fields: { id: string; name: string; indicators: IndicatorItem[] }[]
}

/** The indicators that the library states, by field, and a box to trace any phrase. */
export function IndicatorsPage({ fields }: IndicatorsProps) {
  return (
    <Shell title="Dòng thời gian chỉ tiêu" place="ledger" canonical="/chi-tieu" description="Mỗi chỉ tiêu xuất hiện sớm nhất ở đâu trong tập văn bản và đã đổi thế nào.">
      <div class="trace">
        <header class="trace-head">
          <h1>Dòng thời gian chỉ tiêu</h1>
          <p class="quiet">Mỗi chỉ tiêu xuất hiện sớm nhất ở đâu trong tập văn bản và đã đổi thế nào. Chọn một chỉ tiêu, hoặc gõ cụm từ bất kỳ.</p>
          <TraceForm asked="" />
        </header>
        {fields.length === 0 ? <p>Thư viện chưa có số liệu nào. <a href="/van-ban">Xem danh mục văn bản</a></p> : null}
        <div class="indicator-fields">
          {fields.map(({ id, name, indicators }) => (
            <section key={id} aria-labelledby={`linh-vuc-${id}`}>
              <h2 id={`linh-vuc-${id}`}><a href={ledgerHref(NO_LEDGER, { fields: [id] })}>{name}</a></h2>
              <ul>
                {indicators.map((indicator) => (
                  <li key={indicator.id}>
                    <a href={traceHref(indicator)}><span>{indicator.name}</span> <span class="facet-count">{writtenCount(indicator.count)}<span class="visually-hidden"> số liệu</span></span></a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Shell>
  )
}
