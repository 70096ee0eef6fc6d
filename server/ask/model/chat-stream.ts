import type { ModelSettings } from './model-settings.js'

/** Why a model gave nothing: `refused` is a status that is no success. */
export type ModelFailure = 'timeout' | 'too-long' | 'refused' | 'unreachable' | 'unreadable'

/** What a model said, or why it said nothing. */
export type Said = { text: string } | { failure: ModelFailure }

export interface ChatMessage { role: 'system' | 'user'; content: string }

/** Longest answer read, with what a stream wraps round each word; whatever floods more is cut off. */
const MAX_BYTES = 512 * 1024
/** Longest answer asked for: three sentences with their quotations. */
const MAX_TOKENS = 900

/** Asks a model and reads its stream to the end, within the time and size that are allowed. Never throws, and never tells the key. */
export async function chat({ url, model, key, timeoutMs }: ModelSettings, messages: readonly ChatMessage[]): Promise<Said> {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(), timeoutMs)
  try {
    const response = await fetch(url, {
      method: 'POST', signal: control.signal, redirect: 'error',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...(key !== '' && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, stream: true, temperature: 0, max_tokens: MAX_TOKENS }),
    })
    if (!response.ok || response.body === null) return { failure: 'refused' }
    const body = await readBounded(response.body)
    if (body === null) return { failure: 'too-long' }
    const text = /^\s*\{/.test(body) ? wholeText(body) : streamedText(body)
    return text === null || text.trim() === '' ? { failure: 'unreadable' } : { text }
  } catch {
    return { failure: control.signal.aborted ? 'timeout' : 'unreachable' }
  } finally {
    clearTimeout(timer)
    control.abort()
  }
}

/** The body as text; null where it is longer than is read. */
async function readBounded(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.length
    if (bytes > MAX_BYTES) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** Pieces of server-sent events joined; events that are no JSON are left out, as a cut stream ends in one. */
function streamedText(body: string): string {
  let text = ''
  for (const line of body.split(/\r?\n/)) {
    const data = /^data:\s*(.*)$/.exec(line)?.[1]
    if (data === undefined || data === '[DONE]') continue
    const piece = parsed(data) as { choices?: { delta?: { content?: unknown } }[] } | null
    const content = piece?.choices?.[0]?.delta?.content
    if (typeof content === 'string') text += content
  }
  return text
}

/** A service that does not stream sends one object. */
function wholeText(body: string): string | null {
  const answer = parsed(body) as { choices?: { message?: { content?: unknown } }[] } | null
  const content = answer?.choices?.[0]?.message?.content
  return typeof content === 'string' ? content : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
