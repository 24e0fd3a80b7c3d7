import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CameraState } from '../../media/camera-store.ts';
import { useRoomStoreApi } from '../../store/useRoomStore.ts';
import { type CameraDesk, createCameraDesk } from './camera-desk.ts';

const CameraContext = createContext<CameraDesk | null>(null);

/** Gives the screens below this tab's camera and microphone; it goes on recording while they change. */
export function CameraProvider({ children }: { readonly children: ReactNode }) {
  const room = useRoomStoreApi();
  const [desk] = useState(createCameraDesk);
  useEffect(() => desk.attach(room), [desk, room]);
  return <CameraContext value={desk}>{children}</CameraContext>;
}

/** This tab's camera, or null where there is none: a replay, a viewer's phone. */
export function useCameraDesk(): CameraDesk | null {
  return useContext(CameraContext);
}

/** Reads the camera's state. Throws outside of a provider. */
export function useCamera<T>(desk: CameraDesk, selector: (state: CameraState) => T): T {
  return useStore(desk.store, selector);
}
