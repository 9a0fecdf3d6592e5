// Walks through a day in a real browser, by keyboard alone, and looks at every page as a checker of accessibility does.
// It is told the folder of the tools, the browser, and the start address; it prints one line for each thing that is wrong.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [tools, program, start] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(path.join(tools, "playwright-core/index.mjs")).href);
const axe = fs.readFileSync(path.join(tools, "axe-core/axe.min.js"), "utf8");
const pictures = process.env.PICTURES;

const wrong = (text) => console.log(text);
const browser = await chromium.launch({
  executablePath: program,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const wide = { width: 1366, height: 768 }, narrow = { width: 320, height: 568 }; // 1280 pixels at 400 %
const context = await browser.newContext({ viewport: wide });
const page = await context.newPage();
page.on("pageerror", (fault) => wrong(`the script fails: ${fault.message}`));
page.on("console", (said) => { if (/Content Security Policy|Refused/.test(said.text())) wrong(`refused: ${said.text()}`); });
const asked = new Set();
page.on("request", (request) => asked.add(new URL(request.url()).origin));

await page.goto(start);
const root = page.url().split("/").slice(0, 4).join("/");
if (!page.url().endsWith("/welcome")) wrong(`the day opens at ${page.url()}`);

// who is what has the keyboard.
const who = () => page.evaluate(() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at.closest(".mark-step, .pick") || at);
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, innerHeight / 2) / 2);
  const shown = at.closest(".mark-step, .pick") || at;
  return {
    tag: at.tagName, type: at.type || "", name: at.name || "", value: at.value || "", id: at.id, checked: !!at.checked,
    picked: !!(at.name && at.type === "radio" && document.querySelector(`input[name="${CSS.escape(at.name)}"]:checked`)),
    text: (at.textContent || "").trim().slice(0, 60), tabindex: at.getAttribute("tabindex"), open: !!at.closest("details[open]"),
    seen: at === document.body || (box.width > 0 && box.height > 0), ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    covered: at !== document.body && !(there && (shown.contains(there) || there.contains(shown))), points: !!at.closest(".points"), inside: !!at.closest("form.answer"),
  };
});

// fill answers what has the keyboard, as somebody would; it tells whether another page comes of it.
let points = 0;
async function fill(at, done) {
  const key = at.name + "|" + at.value;
  if (at.tag === "SUMMARY" && !at.open && !done.has("s" + at.text)) {
    done.add("s" + at.text);
    await page.keyboard.press("Enter");
  } else if (at.type === "radio" && !at.picked) {
    await page.keyboard.press("Space");
    if (at.name.length % 2) await page.keyboard.press("ArrowRight");
  } else if (at.type === "checkbox" && !at.checked && !done.has(at.name)) {
    done.add(at.name);
    await page.keyboard.press("Space");
  } else if (at.points && points < 2 && !at.value) {
    points++;
    await page.keyboard.type("50");
  } else if ((at.tag === "TEXTAREA" || at.type === "text") && !at.points && !at.value && at.name.startsWith("f.")) {
    await page.keyboard.type(at.name.startsWith("f.guess") ? "6" : "Åsa såg det.");
  } else if (at.type === "date" && !at.value) {
    await page.keyboard.type("06072018");
  } else if (at.tag === "BUTTON" && /^(tick|open|take)\|/.test(at.value) && !done.has(key)) {
    done.add(key);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    return true;
  }
  return false;
}

// answer goes through a page by Tab until the way on, which it presses.
async function answer() {
  const done = new Set();
  points = 0;
  for (let steps = 0; steps < 400; steps++) {
    await page.keyboard.press("Tab");
    const at = await who();
    if (at.tag === "BODY") continue;
    if (!at.seen) wrong(`${page.url()}: what has the keyboard cannot be seen: ${JSON.stringify(at)}`);
    if (at.covered) wrong(`${page.url()}: something covers what has the keyboard: ${JSON.stringify(at)}`);
    if (!at.ring) wrong(`${page.url()}: nothing shows that it has the keyboard: ${JSON.stringify(at)}`);
    if (at.tag === "BUTTON" && at.value === "next") {
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      return;
    }
    if (at.inside) await fill(at, done);
  }
  wrong(`${page.url()}: the keyboard never comes to the way on`);
}

// look has the checker look at a page, and measures it as wide as a page at 400 % is.
async function look(name, at = page) {
  if (!(await at.title()) || (await at.locator("h1").count()) !== 1) wrong(`${name}: no title, or not one heading`);
  await at.evaluate(axe + ";0");
  const found = await at.evaluate(() => axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations.flatMap(
    (violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))));
  for (const one of found) wrong(`${name}: ${one}`);
  const over = await at.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) wrong(`${name}: ${over} pixels wider than the window`);
  if (pictures) await at.screenshot({ path: path.join(pictures, name.replace(/[^a-zåäö0-9]+/gi, "-") + ".png"), fullPage: true });
}

const places = ["/", "/welcome", "/day", "/lookup", "/parking", "/summary", "/reflection", "/contribution", "/settings", "/help", "/erase", "/open", "/changed"];
const exercises = async () => [...new Set(await page.$$eval(".block a[href*='/exercise/']", (links) => links.map((link) => "/exercise/" + link.href.split("/exercise/")[1])))];

async function lookAtAll(language, sizes) {
  await page.goto(root + "/day");
  const all = [...places, ...(await exercises())];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const place of all) {
      await page.goto(root + place);
      await look(`${language} ${size.width} ${place}`);
    }
  }
  await page.setViewportSize(wide);
}

// 1. The whole day, by keyboard alone.
await answer(); // the welcome page
for (let pages = 0; pages < 40 && page.url().includes("/exercise/"); pages++) await answer();
if (!page.url().endsWith("/summary")) wrong(`the day ends at ${page.url()}`);

// 2. Each page, in both languages, wide and at 400 %.
await lookAtAll("sv", [wide]);
await page.goto(root + "/settings");
await page.check("input[value=en]");
await page.click("button.primary");
if ((await page.getAttribute("html", "lang")) !== "en") wrong("the language does not change");
await lookAtAll("en", [narrow]);
await page.emulateMedia({ colorScheme: "dark" });
for (const place of ["/", "/summary", (await (async () => { await page.goto(root + "/day"); return exercises(); })())[0]]) {
  await page.goto(root + place);
  await look(`dark ${place}`);
}
await page.emulateMedia({ colorScheme: "light" });

// A page with something wrong in it, and one where two tabs say different things.
await page.goto(root + "/parking");
const other = await context.newPage();
await other.goto(root + "/parking");
await page.fill("textarea", "skrivet i den ena fliken");
await page.waitForFunction(() => /\d/.test(document.getElementById("receipt").textContent));
await other.fill("textarea", "skrivet i den andra fliken");
await other.waitForSelector("#receipt button");
await other.click("#receipt button");
await other.waitForSelector("input[value=both]");
await look("two tabs say different things", other);
await page.goto(other.url());
await other.close();

// 3. Without script: saving by the button.
const plain = await browser.newContext({ viewport: wide, javaScriptEnabled: false, storageState: await context.storageState() });
const still = await plain.newPage();
await still.goto(root + "/parking");
await still.fill("textarea", "sparat utan skript");
await still.click("button.save");
await still.goto(root + "/parking");
if ((await still.inputValue("textarea")) !== "sparat utan skript") wrong("without script nothing is saved");
if (!(await still.textContent("noscript, main")).length) wrong("nothing says that nothing saves itself");

// 4. The pages that one meets now and then: something is wrong, was saved, is here already, or is removed.
await page.goto(root + "/open");
await page.click("button.primary");
await page.waitForSelector("#path-fault");
await look("no path");
await page.fill("#path", "/finns/inte.troskel");
await page.click("button.primary");
await page.waitForSelector(".trouble");
await look("a path that leads nowhere");
await page.goto(root + "/finns-inte");
await look("no such page");
await page.goto(root + "/reflection");
await page.click("button[value=write]");
await look("the PDF is saved");
const saved = await page.textContent("#done .path");
await page.goto(root + "/open");
await page.fill("#path", saved);
await page.click("button.primary");
await page.waitForSelector("button[value=keep]");
await look("the PDF's day is here already");
await page.goto(root + "/");
await page.locator("form[action$='/begin'] button").last().click();
await page.goto(root + "/erase");
await page.click("button[value=erase]");
await look("it asks once more before a day is removed");
await page.click("button[value=really]");
await look("a day was removed");

for (const origin of asked) if (origin !== new URL(root).origin) wrong(`a page asks ${origin}`);
await browser.close();
console.log("walked");
