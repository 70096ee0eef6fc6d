import { Shell } from '../parts/shell.js'

export interface ProblemProps {
  status: number
  /** What happened, in a few words. */
  title: string
  /** A sentence. */
  message: string
  /** Command that the operator can run, where there is one. */
  command: string | null
}

/** An error as a page: what happened and a way on. */
export function ProblemPage({ status, title, message, command }: ProblemProps) {
  return (
    <Shell title={title} place="none" isUnlisted>
      <div class="column problem">
        <p class="problem-status">Lỗi {status}</p>
        <h1>{title}</h1>
        <p>{message}</p>
        {command === null ? null : <pre class="command"><code>{command}</code></pre>}
        <p class="problem-ways"><a href="/">Về trang đầu</a> <a href="/tim-kiem">Tìm kiếm</a> <a href="/van-ban">Danh mục văn bản</a></p>
      </div>
    </Shell>
  )
}
