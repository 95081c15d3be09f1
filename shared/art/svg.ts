import type { Point, Primitive } from './primitives.ts';

/** The list as SVG elements, without the `<svg>` around them; numbers to two decimals. */
export function svgParts(list: readonly Primitive[]): string {
  return list.map(part).join('');
}

/** A whole `<svg>` of a box; it fills the element it is put into, cut like `object-fit: cover`, unseen by readers. */
export function svgPicture(list: readonly Primitive[], width: number, height: number): string {
  const box = `viewBox="0 0 ${short(width)} ${short(height)}" preserveAspectRatio="xMidYMid slice"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} aria-hidden="true">${svgParts(list)}</svg>`;
}

function part(item: Primitive): string {
  switch (item.kind) {
    case 'rect': {
      const edge = item.corner > 0 ? `rx="${short(item.corner)}"` : 'shape-rendering="crispEdges"';
      const size = `width="${short(item.width)}" height="${short(item.height)}"`;
      return `<rect x="${short(item.x)}" y="${short(item.y)}" ${size} ${edge} fill="${item.fill}"/>`;
    }
    case 'disc':
      return `<circle cx="${short(item.x)}" cy="${short(item.y)}" r="${short(item.radius)}" fill="${item.fill}"/>`;
    case 'ring': {
      const place = `cx="${short(item.x)}" cy="${short(item.y)}" r="${short(item.radius)}"`;
      return `<circle ${place} fill="none" stroke="${item.fill}" stroke-width="${short(item.stroke)}"/>`;
    }
    case 'wedge': {
      const tip = (angle: number) =>
        `${short(item.x + item.radius * Math.cos(angle))} ${short(item.y + item.radius * Math.sin(angle))}`;
      const large = item.to - item.from > Math.PI ? 1 : 0;
      const round = `A${short(item.radius)} ${short(item.radius)} 0 ${large} 1 ${tip(item.to)}`;
      return `<path d="M${short(item.x)} ${short(item.y)}L${tip(item.from)}${round}Z" fill="${item.fill}"/>`;
    }
    case 'polygon':
      return `<polygon points="${corners(item.points)}" fill="${item.fill}"/>`;
    case 'line': {
      const pen = `stroke-width="${short(item.stroke)}" stroke-linecap="round" stroke-linejoin="round"`;
      return `<polyline points="${corners(item.points)}" fill="none" stroke="${item.fill}" ${pen}/>`;
    }
  }
}

function corners(points: readonly Point[]): string {
  return points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
