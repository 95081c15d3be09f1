import type { GameObjects, Textures } from 'phaser';
import type { Easel, View } from './easel.ts';

/** px, radians, and times of the size. */
interface Nudge {
  readonly dx?: number;
  readonly dy?: number;
  readonly scale?: number;
  readonly turn?: number;
  readonly open?: number;
}

let count = 0;

/**
 * A picture that is painted on a 2D canvas at the device's own pixels and shown by Phaser: text in it is as sharp as the
 * page's. It is painted again only when what it shows has changed; moving, fading and turning it costs nothing.
 */
export class Picture implements View {
  readonly image: GameObjects.Image;
  private readonly easel: Easel;
  private readonly bleed: number;
  private readonly key: string;
  private texture: Textures.CanvasTexture;
  private width: number;
  private height: number;
  private x = 0;
  private y = 0;
  private shown: string | null = null;

  /** `bleed` is how far it is painted beyond its box, on each side; sizes in CSS px. */
  constructor(
    easel: Easel,
    { width, height, bleed = 0, depth = 0 }: { width: number; height: number; bleed?: number; depth?: number },
  ) {
    this.easel = easel;
    this.bleed = bleed;
    this.width = width;
    this.height = height;
    this.key = `picture-${count++}`;
    const [across, down] = this.pixels();
    const texture = easel.scene.textures.createCanvas(this.key, across, down);
    if (!texture) throw new Error('A picture could not be made.');
    this.texture = texture;
    this.image = easel.scene.add
      .image(0, 0, this.key)
      .setScale(1 / easel.ratio)
      .setDepth(depth);
    this.place(0, 0);
    easel.owned?.add(this);
  }

  /** Puts the top left corner of its box at a point, on whole device px. */
  place(x: number, y: number): this {
    this.x = x;
    this.y = y;
    this.easel.touch();
    const { ratio } = this.easel;
    const [across, down] = this.pixels();
    const snap = (value: number) => Math.round(value * ratio) / ratio;
    this.image.setPosition(snap(x - this.bleed) + across / ratio / 2, snap(y - this.bleed) + down / ratio / 2);
    return this;
  }

  /** Moves it off its place, turns and scales it about its middle, for a moment; `open` is how much of its height is seen of a card that is turned over. */
  nudge({ dx = 0, dy = 0, scale = 1, turn = 0, open = 1 }: Nudge): this {
    this.place(this.x, this.y);
    this.image.x += dx;
    this.image.y += dy;
    const { ratio } = this.easel;
    this.image.setRotation(turn).setScale(scale / ratio, (scale * open) / ratio);
    return this;
  }

  resize(width: number, height: number): this {
    if (width === this.width && height === this.height) return this;
    this.width = width;
    this.height = height;
    const [across, down] = this.pixels();
    this.texture.setSize(across, down);
    this.image.setTexture(this.key);
    this.image.setSizeToFrame();
    this.image.setOrigin(0.5);
    this.shown = null;
    return this.place(this.x, this.y);
  }

  /** Paints it if `what` is not what it shows. (0, 0) is the corner of its box. */
  show(what: string, paint: (context: CanvasRenderingContext2D) => void): this {
    if (what === this.shown) return this;
    this.shown = what;
    this.easel.touch();
    const context = this.texture.getContext();
    const { ratio } = this.easel;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.texture.width, this.texture.height);
    context.setTransform(ratio, 0, 0, ratio, this.bleed * ratio, this.bleed * ratio);
    paint(context);
    this.texture.refresh();
    return this;
  }

  /** So that it is painted anew in any case. */
  forget(): this {
    this.shown = null;
    return this;
  }

  destroy(): void {
    this.easel.touch();
    this.easel.owned?.delete(this);
    this.image.destroy();
    this.easel.scene.textures.remove(this.key);
  }

  private pixels(): [number, number] {
    const { ratio } = this.easel;
    const whole = (length: number) => Math.max(1, Math.ceil((length + 2 * this.bleed) * ratio - 1e-6));
    return [whole(this.width), whole(this.height)];
  }
}
