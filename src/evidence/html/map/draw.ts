import { Html, html } from '../escape';
import { Bundle, wordOf } from './bundle';
import { Box, Line } from './component';
import { Point } from './dagre';
import { Mark, Place } from './graph';
import { Layout, StandingFrame } from './layout';
import { DETAIL_SIZE, LABEL_SIZE, LONGEST_DETAIL, LONGEST_NAME, NAME_SIZE, shortened } from './text';

const MARKS: readonly Mark[] = ['fail', 'advice', 'exception', 'leaves', 'plain'];

/** Drawings that are wider are made smaller, as far as they can still be read. */
const WIDEST = 1170;
const SMALLEST = 0.85;

/** The drawing, told in words by a title and a description. */
export function draw({ frames, lines, boundary, width, height }: Layout, title: string, description: string): Html {
  const scale = Math.min(1, Math.max(SMALLEST, WIDEST / width));
  return html`<svg class="map" role="img" aria-labelledby="map-title map-description" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width * scale)}" height="${n(height * scale)}" xmlns="http://www.w3.org/2000/svg">
<title id="map-title">${title}</title><desc id="map-description">${description}</desc>
<defs>${MARKS.map((mark) => html`<marker id="head-${mark}" class="${mark}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0.5 8 4 0 7.5z"/></marker>`)}</defs>
${boundary && html`<g class="boundary"><rect x="${n(boundary.x)}" y="${n(boundary.y)}" width="${n(boundary.width)}" height="${n(boundary.height)}" rx="14"/><text x="${n(boundary.x + 18)}" y="${n(boundary.y + 23)}">Inside the PHI boundary</text></g>`}
${frames.map(drawFrame)}
${lines.map((line) => drawLine(line))}
${frames.map(drawContents)}
</svg>`;
}

function drawFrame({ frame, at, isInside }: StandingFrame): Html {
  return html`<g class="frame${!isInside && ' beyond'}"><rect x="${n(at.x)}" y="${n(at.y)}" width="${n(frame.width)}" height="${n(frame.height)}" rx="8"/><text x="${n(at.x + 14)}" y="${n(at.y + 20)}">${shortened(frame.title, LONGEST_NAME)}<title>${frame.title}</title></text></g>
`;
}

function drawContents({ frame, at }: StandingFrame): Html {
  return html`<g transform="translate(${n(at.x)} ${n(at.y)})">${frame.lines.map((line) => drawLine(line))}
${[...frame.labels].map(([bundle, box]) => drawLabel(bundle, box))}
${[...frame.places].map(([place, box]) => drawPlace(place, box))}</g>
`;
}

/** Half of how far a line goes on level where it passes other places. */
const LEVEL = 30;

/** Lines leave and arrive level, and bend in between. */
function drawLine({ points, mark, heads, bulge }: Line): Html {
  const [start, ...rest] = points;
  let last = start;
  const way = rest.map((point) => {
    const level = point === points.at(-1) ? 0 : Math.min(LEVEL, Math.abs(point.x - last.x) / 2) * Math.sign(point.x - last.x);
    const step = stepTo(last, { x: point.x - level, y: point.y }, bulge);
    last = { x: point.x + level, y: point.y };
    return level === 0 ? step : `${step}L${n(last.x)} ${n(last.y)}`;
  });
  return html`<path class="flow ${mark}" d="M${n(start.x)} ${n(start.y)}${way.join('')}"${heads.map((head) => html` marker-${head}="url(#head-${mark})"`)}/>
`;
}

function stepTo(from: Point, to: Point, bulge: 1 | -1 | undefined): string {
  if (Math.abs(from.y - to.y) < 0.5) {
    return `L${n(to.x)} ${n(to.y)}`;
  }
  if (bulge !== undefined) {
    const out = from.x + bulge * Math.min(90, 30 + Math.abs(to.y - from.y) / 8);
    return `C${n(out)} ${n(from.y)} ${n(out)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
  }
  const middle = (from.x + to.x) / 2;
  return `C${n(middle)} ${n(from.y)} ${n(middle)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
}

function drawLabel(bundle: Bundle, { x, y, width, height }: Box): Html {
  return html`<g class="label ${bundle.mark}"><rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}" rx="${n(height / 2)}"/><text x="${n(x)}" y="${n(y + LABEL_SIZE / 3)}">${wordOf(bundle)}</text></g>
`;
}

function drawPlace(place: Place, box: Box): Html {
  const { name, detail, side, anchor } = place;
  const left = box.x - box.width / 2 + 15;
  return html`<g class="place ${side}"${anchor !== undefined && html` data-to="${anchor}"`}>${shape(side, box)}<text class="name" x="${n(left)}" y="${n(box.y - 2)}" font-size="${NAME_SIZE}">${shortened(name, LONGEST_NAME)}</text><text class="detail" x="${n(left)}" y="${n(box.y + 13)}" font-size="${DETAIL_SIZE}">${shortened(detail, LONGEST_DETAIL)}</text><title>${name} (${detail}), ${side === 'elsewhere' ? 'not in these templates' : `${side} the PHI boundary`}</title></g>
`;
}

/** Inside: a rectangle. Outside: one with its corners cut. Elsewhere: one with round ends. */
function shape(side: Place['side'], { x, y, width, height }: Box): Html {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (side === 'outside') {
    const cut = 10;
    return html`<path d="M${n(left + cut)} ${n(top)}H${n(right - cut)}L${n(right)} ${n(top + cut)}V${n(bottom - cut)}L${n(right - cut)} ${n(bottom)}H${n(left + cut)}L${n(left)} ${n(bottom - cut)}V${n(top + cut)}Z"/>`;
  }
  return html`<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" rx="${side === 'inside' ? 4 : n(height / 2)}"/>`;
}

/** A coordinate. A tenth of a pixel is as exact as anybody sees. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}
