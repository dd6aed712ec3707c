import type { Api } from "grammy";

interface Registered {
  readonly command: string;
  readonly description: string;
  readonly where: "private" | "both";
  readonly needsOperator?: true;
}

const registered: readonly Registered[] = [
  { command: "start", description: "Mình là ai, hỏi được gì", where: "private" },
  { command: "hoi", description: "Hỏi một câu: /hoi kèm câu hỏi", where: "both" },
  { command: "chitieu", description: "Bảng chỉ tiêu theo lĩnh vực", where: "both" },
  { command: "sosanh", description: "Kế hoạch và kết quả: đạt, vượt, không đạt", where: "both" },
  { command: "tailieu", description: "Các văn bản mình đọc", where: "both" },
  { command: "trogiup", description: "Cách hỏi và đọc nguồn", where: "both" },
  { command: "gopy", description: "Nhắn người phụ trách", where: "both", needsOperator: true },
  { command: "xoa", description: "Bắt đầu lại cuộc trò chuyện", where: "both" },
];

const known: ReadonlySet<string> = new Set([...registered.map(({ command }) => command), "help"]);

/** Whether a command without a bot's name is one of ours: in a group it may be meant for another bot. */
export function isKnownCommand(name: string): boolean {
  return known.has(name);
}

/** Tells Telegram the commands, with their descriptions, for private chats and for groups; `/gopy` only where someone hears it. */
export async function registerCommands(api: Api, hasOperator: boolean): Promise<void> {
  const offered = registered.filter(({ needsOperator }) => hasOperator || !needsOperator);
  const list = (commands: readonly Registered[]) =>
    commands.map(({ command, description }) => ({ command, description }));
  await api.setMyCommands(list(offered), { scope: { type: "all_private_chats" } });
  await api.setMyCommands(list(offered.filter(({ where }) => where === "both")), {
    scope: { type: "all_group_chats" },
  });
}
