// Makes a service on the console as docs/configuration/guide.md tells it, and keeps a picture of each step, in one language.
import { chromium } from "playwright-core";
import { account, open } from "./browser.mjs";

const [kiosk, console_, welcome, chromiumPath, folder, language] = process.argv.slice(2);
const zh = language === "zh-CN";
const names = zh ? ["骑手补贴", "Rider grant"] : ["骑手培训费", "Rider training"];
const forms = "/settings/forms/application";
const fields = `${forms}/pages/check/fields`;
const cases = "/settings/cases/application";
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
const [page, keep] = await open(browser, { width: 1366, height: 768, scale: 0.75, locale: language, folder });
const [touch, keepTouch] = await open(browser, { width: 1080, height: 1920, scale: 0.4, locale: language, folder });

async function settled() {
  await page.waitForLoadState();
  await page.waitForFunction(() => !("designerBusy" in document.documentElement.dataset));
}
const click = async what => { await page.locator(what).first().click(); await settled(); };
const type = async (where, text) => { await page.locator(where).first().fill(text); await page.locator(where).first().blur(); await settled(); };
const pick = async (where, value) => { await page.locator(where).first().selectOption(value); await settled(); };
const at = async pointer => { await page.goto(`${edit}?at=${encodeURIComponent(pointer)}`); await settled(); };
const add = async (map, chinese, english, kind) => {
  await type(`[name='a${map}/zh-CN']`, chinese);
  await type(`[name='a${map}/en']`, english);
  if (kind) { await pick(`[name='k${map}']`, kind); }
  await click(`[data-add][value='add:${map}']`);
};
const several = async (map, ...lines) => {
  await page.locator(`section.map:has([name='m${map}']) .several summary`).last().click();
  await type(`[name='m${map}']`, lines.join("\n"));
  await click(`.several [value='add:${map}']`);
};
const publish = async why => {
  await page.goto(edit.replace("/edit/", "/publish/"));
  await type("#why", why);
};
const send = async () => { await click("main form button.primary"); };

await account(page, console_, welcome);

// 1 and 2: a new service, and the questions of its first page.
await page.goto(`${console_}/designer/new`);
await click(".template:has([value=application])");
await type("#zh", names[0]);
await type("#en", names[1]);
await keep("new");
await click("form button.primary");
const edit = page.url().split("?")[0];
await click("[name='v/enabled'][type=checkbox]");
await at(`${forms}/pages/check`);
await add(fields, "做什么配送", "What you deliver", "choice");
await add(fields, "其他是什么", "What else");
await add(fields, "送了几个月", "Months of riding", "number");
await at(`${fields}/what-you-deliver`);
await several(`${fields}/what-you-deliver/options`, "外卖 | Meals", "快递 | Parcels", "其他 | Something else");
await at(`${forms}/pages/check`);
await page.locator(`[name='v${fields}/what-you-deliver/label/en']`).scrollIntoViewIfNeeded();
await keep("form");

// 3: a question that is asked only sometimes.
await at(`${fields}/what-else`);
await pick(`[name='c${fields}/what-else/shownWhen#0#s']`, { label: zh ? "做什么配送" : "What you deliver" });
await pick(`[name='c${fields}/what-else/shownWhen#0#x']`, { label: zh ? "其他" : "Something else" });
await page.locator(".sentence").first().scrollIntoViewIfNeeded();
await keep("condition");

// 4: a rule and what follows from it.
await at(`${forms}/rules`);
await add(`${forms}/rules`, "送满六个月", "Six months of riding");
await at(`${forms}/rules/six-months-of-riding`);
await pick(`[name='c${forms}/rules/six-months-of-riding/when#0#s']`, { label: zh ? "送了几个月" : "Months of riding" });
await type(`[name='c${forms}/rules/six-months-of-riding/when#0#x']`, "6");
await page.locator(".sentence").first().scrollIntoViewIfNeeded();
await keep("rule");
await at(`${forms}/outcomes`);
await add(`${forms}/outcomes`, "还不满六个月", "Not six months yet");
await at(`${forms}/outcomes/not-six-months-yet`);
await pick(`[name='c${forms}/outcomes/not-six-months-yet/when#0#s']`, { label: zh ? "送满六个月" : "Six months of riding" });
await pick(`[name='c${forms}/outcomes/not-six-months-yet/when#0#v']`, { label: zh ? "不符合" : "is not met" });
await at(`${forms}/outcomes`);
await click(`[value='up:${forms}/outcomes/not-six-months-yet']`);

// 5: states, steps and the drawing of them.
await at(cases);
await add(`${cases}/states`, "审核中", "In review");
await click(`[value='up:${cases}/states/in-review']`);
await click(`[value='up:${cases}/states/in-review']`);
await add(`${cases}/transitions`, "开始审核", "Begin review");
await click(`[name='v${cases}/transitions/begin-review/from'][value=new]`);
await pick(`[name='v${cases}/transitions/begin-review/to']`, "in-review");
await click(`[name='v${cases}/transitions/grant/from'][value=in-review]`);
await click(`[name='v${cases}/transitions/refuse/from'][value=in-review]`);
await page.locator(".diagram").first().scrollIntoViewIfNeeded();
await keep("steps");

// 6: something forgotten, and where the check leads.
await at(`${fields}/what-else`);
await type(`[name='v${fields}/what-else/label/${language}']`, "");
await page.goto(edit.replace("/edit/", "/check/"));
await keep("check");
await at(`${fields}/what-else`);
await type(`[name='v${fields}/what-else/label/${language}']`, zh ? "其他是什么" : "What else");

// 7: tried on a kiosk.
await page.goto(edit.replace("/edit/", "/preview/"));
await click("[data-start-preview]");
await keep("try");
const code = await page.locator("[data-code]").innerText();
await touch.goto(`${kiosk}/ticket`);
await touch.fill("#code", code);
await touch.locator("main form .btn-primary").first().tap();
await touch.waitForSelector(".trial");
await answer(touch);
await keepTouch("kiosk");

// 8: published, used, changed, and published again.
await publish(zh ? "七月起发放骑手补贴" : "The grant begins in July");
await send();
for (const months of ["8", "14"]) {
  const [resident] = await open(browser, { width: 1080, height: 1920, scale: 0.4, locale: language, folder });
  await resident.goto(`${kiosk}/`);
  await answer(resident, months);
  await next(resident);
  await resident.waitForSelector("#f-name");
  await write(resident, "#f-name", "张伟");
  await write(resident, "#f-phone", "13800138000");
  await write(resident, "#f-reason", zh ? "想申请补贴" : "I should like the grant");
  await next(resident);
  // First what the answers lead to, then what was filled in, then the slip.
  for (const place of ["outcome", "check", "done"]) {
    await resident.waitForURL(`**/${place}/**`);
    if (place !== "done") { await resident.locator("main .btn-primary").first().tap(); }
  }
  await resident.context().close();
}
await at(`${forms}/pages/check`);
await type(`[name='v${fields}/months-of-riding/label/zh-CN']`, "一共送了几个月");
await type(`[name='v${fields}/months-of-riding/label/en']`, "Months of riding in all");
await at("/settings/reports/results");
await pick("[name='v/settings/reports/results/by']", "what-you-deliver");
await keep("report");
await publish(zh ? "居民问从哪个月算起，写清楚一点" : "Residents asked from when the months count");
await keep("publish");
await send();
const module = edit.split("/").at(-1);
await page.goto(`${console_}/configuration/file?path=${encodeURIComponent(`stations/demo/modules/${module}.json`)}`);
await keep("history");
await page.goto(`${console_}/packages`);
await keep("package");
await browser.close();

// The keyboard of the kiosk opens at the field and takes what stands there: what is written at that moment may be lost.
async function write(resident, where, text) {
  do {
    await resident.fill(where, text);
    await resident.waitForTimeout(300);
  } while (await resident.inputValue(where) !== text);
}

// Pressed by script: the keyboard of the kiosk is still sliding away.
async function next(resident) {
  await resident.locator("form[data-form] .btn-primary:not([type=button])").evaluate(button => button.click());
}

// The first page of the form; on the kiosk every language has the same order of answers.
async function answer(resident, months = "8") {
  if (!zh && await resident.locator("html").getAttribute("lang") !== "en") {
    await resident.getByRole("button", { name: "English" }).tap();
    await resident.waitForSelector("html[lang=en]");
  }
  await resident.locator(".tile", { hasText: zh ? names[0] : names[1] }).first().tap();
  await resident.waitForLoadState();
  if (await resident.locator("#f-age").count() === 0) {
    await resident.locator("main a.door, main a.tile, main a[href*='/form/']").first().tap();
  }
  await resident.waitForSelector("#f-age");
  await resident.locator(".choice").first().tap();
  await write(resident, "#f-age", "30");
  await write(resident, "#f-months-of-riding", months);
  await resident.locator(".choice", { hasText: zh ? "外卖" : "Meals" }).tap();
  await resident.waitForTimeout(600);
}
