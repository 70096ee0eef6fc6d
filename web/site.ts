import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What every page knows of the site it belongs to. */
export interface Site {
  /** Folder of this build's styles, scripts and fonts: `/static/1a2b3c4d`. */
  assets: string
  /** Vietnamese spelling of each document kind and role. */
  kinds: Readonly<Record<string, string>>
  roles: Readonly<Record<string, string>>
}

export const SiteContext = createContext<Site>({ assets: '', kinds: {}, roles: {} })

export function useSite(): Site {
  return useContext(SiteContext)
}
