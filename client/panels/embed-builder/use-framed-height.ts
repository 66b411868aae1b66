import { type RefObject, useEffect, useState } from 'react';

/**
 * The height that a framed widget asks for, in CSS pixels; null until it does. It is believed from the frame's own window alone,
 * and in the bounds that the loader has too (`docs/embedding.md`).
 */
export function useFramedHeight(frame: RefObject<HTMLIFrameElement | null>, source: string): number | null {
  const [told, setTold] = useState<{ source: string; height: number } | null>(null);
  useEffect(() => {
    const hear = ({ source: window, data }: MessageEvent<unknown>) => {
      if (window === null || window !== frame.current?.contentWindow) return;
      if (typeof data !== 'object' || data === null || !('type' in data) || !('height' in data)) return;
      const { type, height } = data;
      if (type !== 'newstape:height' || typeof height !== 'number' || !(height >= 40 && height <= 2000))
        return;
      setTold({ source, height: Math.ceil(height) });
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [frame, source]);
  return told !== null && told.source === source ? told.height : null;
}
