// The answer in words, below the JSON, where there are words for it.
import { useEffect, useRef } from 'react';
import { told } from '../../ropa/web/static/told.js';

export function Told({ answer }) {
  const place = useRef(null);
  useEffect(() => {
    const words = told(answer);
    place.current.replaceChildren(...(words ? [words] : []));
    place.current.hidden = !words;
  }, [answer]);
  return <section ref={place} className="told" aria-label="The answer in words" aria-live="polite" tabIndex={0} hidden />;
}
