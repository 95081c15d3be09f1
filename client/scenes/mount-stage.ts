import { Game, Scene, WEBGL } from 'phaser';
export function mountStage(args: {parent: HTMLElement}): { destroy(): void } { class S extends Scene {} const g = new Game({type: WEBGL, parent: args.parent, scene: S}); return { destroy() {g.destroy(true)} }; }
