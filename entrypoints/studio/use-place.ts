import { useEffect, useState } from 'preact/hooks'

import { type Place, placeOf } from './place'

/** What the address asks for, now and whenever it changes. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return placeOf(hash)
}
