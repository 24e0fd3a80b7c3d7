import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CameraState } from '../../media/camera-store.ts';
import { useRoomStoreApi } from '../../store/useRoomStore.ts';
import type { CameraDesk } from './camera-desk.ts';

const CameraContext = createContext<CameraDesk | null>(null);

/**
 * Gives the screens below this tab's camera and microphone; it goes on recording while they change. Its code comes after
 * the first paint.
 */
export function CameraProvider({ children }: { readonly children: ReactNode }) {
  const room = useRoomStoreApi();
  const [desk, setDesk] = useState<CameraDesk | null>(null);
  useEffect(() => {
    let detach: (() => void) | null = null;
    let isGone = false;
    void import('./camera-desk.ts').then(({ createCameraDesk }) => {
      if (isGone) return;
      const made = createCameraDesk();
      detach = made.attach(room);
      setDesk(made);
    });
    return () => {
      isGone = true;
      detach?.();
    };
  }, [room]);
  return <CameraContext value={desk}>{children}</CameraContext>;
}

/** This tab's camera, or null where there is none: a replay, a viewer's phone, a studio in its first moment. */
export function useCameraDesk(): CameraDesk | null {
  return useContext(CameraContext);
}

/** Reads the camera's state. Throws outside of a provider. */
export function useCamera<T>(desk: CameraDesk, selector: (state: CameraState) => T): T {
  return useStore(desk.store, selector);
}
