/** The site's sign: the letter Đ whose bar is a stroke of highlighter. Drawn, so that it needs no font. */
export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect class="sign-ground" width="32" height="32" rx="6" />
      <path class="sign-letter" d="M10 7h6.5C22 7 25 10.8 25 16s-3 9-8.5 9H10zm4 3.6v10.8h2.3c3 0 4.6-2 4.6-5.4s-1.6-5.4-4.6-5.4z" />
      <rect class="sign-bar" x="5" y="14.2" width="13" height="3.6" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <a class="wordmark" href="/">
      <Sign />
      <span>Tra Điều</span>
    </a>
  )
}
