using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>What axe does not look at: size of targets and text, borders of controls, text that is cut off or lies on other text, icons.</summary>
internal static class ScreenRules
{
    private const string Script =
        """
        () => {
          const faults = [];
          const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.osk');
          const modal = document.querySelector('dialog:modal');
          const inScope = e => seen(e) && (!modal || modal.contains(e));
          const name = e => `${e.tagName.toLowerCase()}.${(e.className.baseVal ?? e.className).toString().split(' ')[0]} "${(e.innerText || e.name || '').trim().slice(0, 16)}"`;
          const rgb = text => { const m = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]; return { c: m.slice(0, 3), a: m[3] ?? 1 }; };
          const lum = c => { const [r, g, b] = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          const contrast = (a, b) => { const [x, y] = [lum(a), lum(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
          const ground = e => { for (; e; e = e.parentElement) { const s = getComputedStyle(e), b = rgb(s.backgroundColor); if (s.backgroundImage.includes('gradient')) return rgb(s.backgroundImage.match(/rgba?\([^)]+\)/)[0]).c; if (b.a > .5) return b.c; } return [255, 255, 255]; };

          for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, label.choice, summary')) {
            if (!inScope(e)) continue;
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            if (box.width < 81.5 || box.height < 81.5) faults.push(`target ${name(e)} is ${box.width.toFixed(0)}x${box.height.toFixed(0)}`);
            const around = ground(e.parentElement), edge = parseFloat(style.borderTopWidth) >= 2 ? rgb(style.borderTopColor) : null, own = ground(e);
            const best = Math.max(edge && edge.a > .5 ? contrast(edge.c, around) : 0, contrast(own, around));
            if (best < 3) faults.push(`edge ${name(e)} has ${best.toFixed(2)}:1`);
          }

          const texts = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walk.nextNode());) {
            const e = node.parentElement;
            if (!node.data.trim() || !e || ['SCRIPT', 'STYLE'].includes(e.tagName) || !inScope(e) || e.closest('.hidden-words')) continue;
            const size = parseFloat(getComputedStyle(e).fontSize);
            if (size < 27.5) faults.push(`text ${name(e)} has ${size} px`);
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) if (box.width > 1) texts.push({ e, box });
            if (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline' && getComputedStyle(e).overflowX !== 'auto') faults.push(`cut off ${name(e)} ${e.scrollWidth}/${e.clientWidth}`);
          }

          // Words stay within every box that cuts, up to the first that can be scrolled that way; beyond it they come with scrolling.
          const scrolling = value => value === 'auto' || value === 'scroll';
          const clip = e => {
            const room = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
            let across = true, down = true;
            for (let p = e; p && p !== document.body; p = p.parentElement) {
              const s = getComputedStyle(p), b = p.getBoundingClientRect();
              if (s.display === 'inline') continue;
              if (down && scrolling(s.overflowY)) down = false;
              else if (down && s.overflowY !== 'visible') { room.top = Math.max(room.top, b.top); room.bottom = Math.min(room.bottom, b.bottom); }
              if (across && scrolling(s.overflowX)) across = false;
              else if (across && s.overflowX !== 'visible') { room.left = Math.max(room.left, b.left); room.right = Math.min(room.right, b.right); }
            }
            if (across) { room.left = Math.max(room.left, 0); room.right = Math.min(room.right, innerWidth); }
            if (down) { room.top = Math.max(room.top, 0); room.bottom = Math.min(room.bottom, innerHeight); }
            return room;
          };
          for (const { e, box } of texts) {
            const room = clip(e);
            if (box.bottom > room.bottom + 3 || box.top < room.top - 3 || box.right > room.right + 3 || box.left < room.left - 3) faults.push(`outside ${name(e)}`);
          }
          // What a control is called must stand inside of it, and what a field suggests must be readable. The letters count, not the room that a font keeps above and below them.
          const letters = (e, box) => { const air = Math.max(0, (box.height - parseFloat(getComputedStyle(e).fontSize)) / 2); return { left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air }; };
          for (const { e, box: whole } of texts) {
            const box = letters(e, whole), holder = e.closest('a[href], button, h1, h2, label, .badge, .tile'), b = holder?.getBoundingClientRect();
            if (b && getComputedStyle(holder).display !== 'inline' && (box.right > b.right + 3 || box.left < b.left - 3 || box.bottom > b.bottom + 3 || box.top < b.top - 3)) faults.push(`sticks out of ${name(holder)}`);
          }
          // Chinese on a page in another language says so, or a screen reader reads noise.
          if (!document.documentElement.lang.startsWith('zh')) for (const { e } of texts) if (/\p{Script=Han}/u.test([...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('')) && !e.closest('[lang|="zh"]')) faults.push(`unmarked ${name(e)}`);
          const pen = document.createElement('canvas').getContext('2d');
          for (const e of document.querySelectorAll('input[placeholder]')) {
            if (!inScope(e) || e.value) continue;
            const s = getComputedStyle(e);
            pen.font = s.font;
            if (pen.measureText(e.placeholder).width > e.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight) + 1) faults.push(`cut off placeholder "${e.placeholder.slice(0, 16)}"`);
          }
          // Both ends of a line that is in sight must be on top: a picture that lies on a text hides it from every other rule.
          const sight = e => { let box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }; for (let p = e; p && p !== document.body; p = p.parentElement) { if (getComputedStyle(p).overflow === 'visible') continue; const b = p.getBoundingClientRect(); box = { left: Math.max(box.left, b.left), top: Math.max(box.top, b.top), right: Math.min(box.right, b.right), bottom: Math.min(box.bottom, b.bottom) }; } return box; };
          for (const { e, box } of texts) {
            const room = sight(e), y = box.top + box.height / 2;
            for (const x of [box.left + 4, box.right - 4]) {
              // On the very edge of what scrolls the pixel belongs to the neighbour.
              if (x < room.left + 1 || x > room.right - 1 || y < room.top + 1 || y > room.bottom - 1) continue;
              const hit = document.elementFromPoint(x, y);
              if (hit && hit !== e && !e.contains(hit) && !hit.contains(e) && !hit.closest('.osk, .network, .attract')) faults.push(`covered ${name(e)} by ${name(hit)}`);
            }
          }
          const inSight = ({ e, box }) => { const room = sight(e), left = Math.max(box.left, room.left), top = Math.max(box.top, room.top), right = Math.min(box.right, room.right), bottom = Math.min(box.bottom, room.bottom); return { e, whole: box.height, box: { left, top, right, bottom, width: right - left, height: bottom - top } }; };
          const visible = texts.map(inSight).filter(({ e, box }) => { const hit = box.width > 0 && box.height > 0 && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); return hit && (hit === e || e.contains(hit) || hit.contains(e)); });
          for (let i = 0; i < visible.length; i++) for (let j = i + 1; j < visible.length; j++) {
            const a = visible[i], b = visible[j];
            if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) continue;
            const w = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), h = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            if (w > 4 && h > Math.min(a.whole, b.whole) * .35) faults.push(`overlap ${name(a.e)} and ${name(b.e)}`);
          }
          for (const e of document.querySelectorAll('.dock-button:not(.dock-off)')) { const b = e.getBoundingClientRect(); if (!seen(e) || b.bottom > innerHeight + 1 || b.right > innerWidth + 1) faults.push(`hidden ${name(e)}`); }
          if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
          return {
            faults: [...new Set(faults)].slice(0, 12),
            icons: [...new Set([...document.querySelectorAll('svg.icon use')].map(use => use.getAttribute('href').split('#')[1]))],
            language: document.documentElement.lang,
            headings: document.querySelectorAll('h1').length,
            dock: [...document.querySelectorAll('.dock-button')].map(e => [...e.classList].find(c => /^dock-(?!button|off)/.test(c))).join(' '),
            missingText: document.body.innerText.match(/\b[a-z]+(?:[.-][a-z-]+){2,}\b/)?.[0] ?? '',
          };
        }
        """;

    /// <summary>All in one call: each costs a way to the browser and back.</summary>
    public static Task<ScreenSight> SeeAsync(IPage page) => page.EvaluateAsync<ScreenSight>(Script);

    public static async Task<string[]> FaultsAsync(IPage page) => (await SeeAsync(page)).Faults;
}
