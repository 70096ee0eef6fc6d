import { h, type FunctionComponent } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { SiteContext, type Site } from './site.js'

/** A whole HTML page as a string; every word of the props is escaped. */
export function renderPage<Props extends object>(site: Site, page: FunctionComponent<Props>, props: Props): string {
  return `<!doctype html>\n${renderToString(h(SiteContext.Provider, { value: site, children: h(page, props) }))}`
}
