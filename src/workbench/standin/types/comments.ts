import type { CommentModel, SheetModel } from "../../model";
import { alreadyExists, invalidArgument, itemNotFound } from "../host-error";
import { placeArgument } from "../places";
import { define, type HostContext, type HostEvent, type Place } from "../type-table";

interface CommentsOf {
  readonly sheet?: SheetModel;
}

interface CommentRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

interface ReplyRef extends CommentRef {
  readonly reply: string;
}

/** Whoever sits at the workbench. */
const author = "You";
/** Excel says when a comment was written; the model does not keep it. */
const written = "2026-01-01T00:00:00Z";

const list = ({ sheet }: CommentsOf, { model }: HostContext): readonly CommentRef[] =>
  (sheet ? [sheet] : model.sheets).flatMap((one) => one.layout.comments.map(({ id }) => ({ sheet: one, id })));

function commentOf({ sheet, id }: CommentRef): CommentModel {
  const found = sheet.layout.comments.find((one) => one.id === id);
  if (!found) throw itemNotFound("Comment");
  return found;
}

function replyOf(ref: ReplyRef): CommentModel["replies"][number] {
  const found = commentOf(ref).replies.find(({ id }) => id === ref.reply);
  if (!found) throw itemNotFound("CommentReply");
  return found;
}

/** Tells of a comment: what happened to it, or to which of its answers. */
function tell(
  ref: CommentRef,
  what: HostEvent,
  replyIds: readonly string[],
  host: HostContext,
  changeType?: string,
): void {
  host.tell(what, ref.sheet, { commentDetails: [{ commentId: ref.id, replyIds }], ...(changeType && { changeType }) });
}

function change(ref: CommentRef, patch: Partial<CommentModel>, { edits }: HostContext): void {
  edits.layout(ref.sheet, {
    comments: ref.sheet.layout.comments.map((one) => (one.id === ref.id ? { ...one, ...patch } : one)),
  });
}

const placeOf = (ref: CommentRef): Place => {
  const { row, column } = commentOf(ref);
  return { sheet: ref.sheet, area: { top: row, left: column, bottom: row, right: column } };
};

const plainText = (content: unknown): string =>
  typeof content === "object" && content !== null && "richContent" in content
    ? String(content.richContent)
    : String(content);

export const commentCollection = define<CommentsOf>({
  eventTarget: ({ sheet }) => sheet?.id ?? "Workbook",
  collection: { type: "Comment", items: list, find: (of, key, host) => list(of, host).find(({ id }) => id === key) },
  methods: {
    Add: [
      "Comment",
      (of, args, host) => {
        const { sheet, area } = placeArgument(args.get(0), host.model, of.sheet ?? host.model.active, args.location);
        if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument(args.location);
        const isTaken = sheet.layout.comments.some(({ row, column }) => row === area.top && column === area.left);
        if (isTaken) throw alreadyExists(args.location);
        const id = host.model.freshId();
        const text = plainText(args.get(1));
        const made: CommentModel = { id, row: area.top, column: area.left, author, text, resolved: false, replies: [] };
        host.edits.layout(sheet, { comments: [...sheet.layout.comments, made] });
        tell({ sheet, id }, "comment-added", [], host);
        return { sheet, id };
      },
    ],
    GetItemByCell: [
      "Comment",
      (of, args, host) => {
        const { sheet, area } = placeArgument(args.get(0), host.model, of.sheet ?? host.model.active, args.location);
        const found = sheet.layout.comments.find(({ row, column }) => row === area.top && column === area.left);
        if (!found) throw itemNotFound(args.location);
        return { sheet, id: found.id };
      },
    ],
  },
});

const isLive = ({ sheet, id }: CommentRef, { model }: HostContext): boolean =>
  model.sheets.includes(sheet) && sheet.layout.comments.some((one) => one.id === id);

export const comment = define<CommentRef>({
  isLive,
  props: {
    Id: ({ id }) => id,
    Content: {
      get: (ref) => commentOf(ref).text,
      set: (ref, value, host) => {
        change(ref, { text: String(value) }, host);
        tell(ref, "comment-changed", [], host, "CommentEdited");
      },
    },
    Resolved: {
      get: (ref) => commentOf(ref).resolved,
      set: (ref, value, host) => {
        change(ref, { resolved: value === true }, host);
        tell(ref, "comment-changed", [], host, value === true ? "CommentResolved" : "CommentReopened");
      },
    },
    AuthorName: (ref) => commentOf(ref).author,
    AuthorEmail: () => "",
    CreationDate: () => written,
    RichContent: (ref) => commentOf(ref).text,
    ContentType: () => "Plain",
    Mentions: () => [],
  },
  nav: { Replies: ["CommentReplyCollection", (ref) => ref] },
  methods: {
    GetLocation: ["Range", placeOf],
    Delete: [
      undefined,
      (ref, _args, host) => {
        const replyIds = commentOf(ref).replies.map(({ id }) => id);
        host.edits.layout(ref.sheet, { comments: ref.sheet.layout.comments.filter(({ id }) => id !== ref.id) });
        tell(ref, "comment-deleted", replyIds, host);
      },
    ],
  },
});

const replies = (ref: CommentRef): readonly ReplyRef[] =>
  commentOf(ref).replies.map(({ id }) => ({ ...ref, reply: id }));

export const commentReplyCollection = define<CommentRef>({
  isLive,
  collection: {
    type: "CommentReply",
    items: replies,
    find: (ref, key) => replies(ref).find(({ reply }) => reply === key),
  },
  methods: {
    Add: [
      "CommentReply",
      (ref, args, host) => {
        const id = host.model.freshId();
        change(ref, { replies: [...commentOf(ref).replies, { id, author, text: plainText(args.get(0)) }] }, host);
        tell(ref, "comment-changed", [id], host, "ReplyAdded");
        return { ...ref, reply: id };
      },
    ],
  },
});

export const commentReply = define<ReplyRef>({
  isLive,
  props: {
    Id: ({ reply }) => reply,
    Content: {
      get: (ref) => replyOf(ref).text,
      set: (ref, value, host) => {
        const changed = commentOf(ref).replies.map((one) =>
          one.id === ref.reply ? { ...one, text: String(value) } : one,
        );
        change(ref, { replies: changed }, host);
        tell(ref, "comment-changed", [ref.reply], host, "ReplyEdited");
      },
    },
    Resolved: (ref) => commentOf(ref).resolved,
    AuthorName: (ref) => replyOf(ref).author,
    AuthorEmail: () => "",
    CreationDate: () => written,
    RichContent: (ref) => replyOf(ref).text,
    ContentType: () => "Plain",
    Mentions: () => [],
  },
  methods: {
    GetLocation: ["Range", placeOf],
    GetParentComment: ["Comment", ({ sheet, id }) => ({ sheet, id })],
    Delete: [
      undefined,
      (ref, _args, host) => {
        change(ref, { replies: commentOf(ref).replies.filter(({ id }) => id !== ref.reply) }, host);
        tell(ref, "comment-changed", [ref.reply], host, "ReplyDeleted");
      },
    ],
  },
});
