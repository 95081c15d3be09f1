import type { MakeDrawing } from './define-view.ts';

/** A scene with nothing on it but the stage: for a phase that is all panel. */
export const bareStage: MakeDrawing = () => ({ draw() {}, destroy() {} });
