// Progressive enhancement: the conversation goes on without reloading; every link and form works without this file.
const turns = document.getElementById("turns");
const form = document.querySelector("form.ask");
const input = document.getElementById("q");

const conversation = () => {
  const kept = sessionStorage.getItem("conversation");
  if (kept) return kept;
  const name = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  sessionStorage.setItem("conversation", name);
  return name;
};

const prepare = (root) => {
  for (const button of root.querySelectorAll("[data-copy], [data-share]")) button.hidden = false;
};

const say = (text, kind) => {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text;
  turns.append(line);
  return line;
};

const ask = async (text) => {
  const asked = say(text, "question");
  const waiting = say("Đang tìm trong văn bản…", "waiting");
  asked.scrollIntoView({ block: "start" });
  try {
    const response = await fetch("/api/hoi", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/html" },
      body: JSON.stringify({ text, conversation: conversation() }),
    });
    if (!response.ok) throw new Error(response.status === 429 ? "nhanh" : "");
    const template = document.createElement("template");
    template.innerHTML = await response.text();
    prepare(template.content);
    asked.replaceWith();
    waiting.replaceWith(template.content);
    [...turns.querySelectorAll(".question")].at(-1)?.scrollIntoView({ block: "start" });
  } catch (error) {
    waiting.className = "failure";
    waiting.textContent =
      error.message === "nhanh"
        ? "Bạn hỏi nhanh quá. Bạn chờ một phút rồi hỏi lại nhé."
        : "Chưa gửi được câu hỏi. Bạn kiểm tra mạng rồi hỏi lại nhé.";
  }
};

const briefly = (button, text) => {
  const before = button.textContent;
  button.textContent = text;
  setTimeout(() => {
    button.textContent = before;
  }, 1600);
};

const share = async (button) => {
  const url = new URL(button.dataset.share, location.href).href;
  if (navigator.share) return navigator.share({ title: button.dataset.title, text: button.dataset.title, url });
  await navigator.clipboard.writeText(url);
  briefly(button, "Đã chép liên kết");
};

if (form && input && turns) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === "") return;
    input.value = "";
    void ask(text);
  });
}

document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element ? event.target.closest("[data-question], [data-copy], [data-share], a.mark") : null;
  if (!target) return;
  if (target.matches("a.mark")) {
    let folded = document.getElementById(target.hash.slice(1))?.closest("details");
    while (folded) {
      folded.open = true;
      folded = folded.parentElement?.closest("details");
    }
    return;
  }
  if (target.dataset.question && turns && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    void ask(target.dataset.question);
  } else if (target.dataset.copy) {
    navigator.clipboard.writeText(target.dataset.copy).then(
      () => briefly(target, "Đã chép"),
      () => briefly(target, "Chưa chép được"),
    );
  } else if (target.dataset.share) {
    share(target).catch(() => {});
  }
});

prepare(document);

// On paper nothing can be opened.
addEventListener("beforeprint", () => {
  for (const note of document.querySelectorAll("details.folded")) note.open = true;
});
