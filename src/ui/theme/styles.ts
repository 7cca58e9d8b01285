/**
 * The style sheet of the pane, over Fluent's design tokens, which FluentProvider sets as custom properties. It is text and no CSS file so
 * that the pane is one script wherever it is mounted; every class begins with `sk-`.
 */
export const styles = `
.sk-pane{box-sizing:border-box;height:100%;min-height:100%;display:flex;flex-direction:column;background:var(--colorNeutralBackground2);color:var(--colorNeutralForeground1);font:var(--fontWeightRegular) var(--fontSizeBase300)/var(--lineHeightBase300) var(--fontFamilyBase);overflow-wrap:anywhere}
.sk-pane *,.sk-pane *::before,.sk-pane *::after{box-sizing:border-box}
:where(.sk-pane) :where(h1,h2,h3,h4,p,ul){margin:0;padding:0;min-width:0;list-style:none}
.sk-pane h1{font-size:var(--fontSizeBase400);line-height:var(--lineHeightBase400);font-weight:var(--fontWeightSemibold)}
.sk-pane h2{font-size:var(--fontSizeBase300);line-height:var(--lineHeightBase300);font-weight:var(--fontWeightSemibold)}
.sk-pane h3{font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);font-weight:var(--fontWeightSemibold);color:var(--colorNeutralForeground2)}
.sk-pane :focus-visible,.sk-pane dialog:focus-visible{outline:2px solid var(--colorStrokeFocus2);outline-offset:1px;border-radius:var(--borderRadiusMedium)}
.sk-quiet{color:var(--colorNeutralForeground3);font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200)}
.sk-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sk-stack{display:flex;flex-direction:column;gap:12px}
.sk-stack-s{min-width:0;display:flex;flex-direction:column;gap:6px}
.sk-row{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.sk-between{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 12px}

.sk-tabs{flex:none;display:flex;flex-wrap:wrap;padding:0 4px;background:var(--colorNeutralBackground1);border-bottom:1px solid var(--colorNeutralStroke2)}
.sk-tab{appearance:none;position:relative;border:0;background:none;padding:11px clamp(4px,1.7vw,10px);font:inherit;font-size:var(--fontSizeBase200);line-height:18px;color:var(--colorNeutralForeground2);cursor:pointer}
.sk-tab:hover{color:var(--colorNeutralForeground1)}
.sk-tab[aria-selected=true]{color:var(--colorNeutralForeground1);font-weight:var(--fontWeightSemibold)}
.sk-tab::after{content:"";position:absolute;left:4px;right:4px;bottom:0;height:3px;border-radius:var(--borderRadiusCircular)}
.sk-tab:hover::after{background:var(--colorNeutralStroke1)}
.sk-tab[aria-selected=true]::after{background:var(--colorCompoundBrandStroke)}
.sk-tab-icon{margin-left:auto;display:flex;align-items:center}
.sk-main{flex:1 1 auto;min-height:0;display:flex;flex-direction:column}
.sk-body{flex:1 1 auto;min-height:0;overflow-y:auto;padding:12px 12px 24px;position:relative}

.sk-button{appearance:none;display:inline-flex;align-items:center;justify-content:center;gap:6px;min-height:32px;padding:5px 12px;border:1px solid var(--colorNeutralStroke1);border-radius:var(--borderRadiusMedium);background:var(--colorNeutralBackground1);color:var(--colorNeutralForeground1);font:inherit;font-weight:var(--fontWeightSemibold);line-height:20px;cursor:pointer;text-align:center;transition:background var(--durationFaster)}
.sk-button:hover{background:var(--colorNeutralBackground1Hover);color:var(--colorNeutralForeground1Hover)}
.sk-button:active{background:var(--colorNeutralBackground1Pressed)}
.sk-button.sk-primary{border-color:transparent;background:var(--colorBrandBackground);color:var(--colorNeutralForegroundOnBrand)}
.sk-button.sk-primary:hover{background:var(--colorBrandBackgroundHover)}
.sk-button.sk-primary:active{background:var(--colorBrandBackgroundPressed)}
.sk-button.sk-subtle{border-color:transparent;background:transparent}
.sk-button.sk-subtle:hover{background:var(--colorSubtleBackgroundHover)}
.sk-button.sk-small{min-height:24px;padding:1px 8px;font-size:var(--fontSizeBase200)}
.sk-button.sk-wide{width:100%}
.sk-button:disabled{cursor:not-allowed;background:var(--colorNeutralBackgroundDisabled);border-color:var(--colorNeutralStrokeDisabled);color:var(--colorNeutralForegroundDisabled)}
.sk-button.sk-icon-only{padding:5px;min-width:32px}
.sk-cells{display:flex;flex-wrap:wrap;gap:2px 4px;align-items:center}
.sk-cell{appearance:none;border:1px solid var(--colorNeutralStroke2);border-radius:var(--borderRadiusSmall);background:var(--colorNeutralBackground2);padding:0 5px;min-height:24px;min-width:24px;font:inherit;font-size:var(--fontSizeBase200);color:var(--colorBrandForegroundLink);cursor:pointer;font-variant-numeric:tabular-nums}
.sk-cell:hover{border-color:var(--colorNeutralStrokeAccessible);text-decoration:underline}

.sk-input,.sk-select,.sk-area{appearance:none;display:block;width:100%;min-height:32px;padding:5px 10px;border:1px solid var(--colorNeutralStroke1);border-bottom-color:var(--colorNeutralStrokeAccessible);border-radius:var(--borderRadiusMedium);background:var(--colorNeutralBackground1);color:var(--colorNeutralForeground1);font:inherit}
.sk-select{padding-right:28px;text-overflow:ellipsis;background-image:linear-gradient(45deg,transparent 50%,currentColor 50%),linear-gradient(135deg,currentColor 50%,transparent 50%);background-position:calc(100% - 16px) 50%,calc(100% - 12px) 50%;background-size:4px 4px;background-repeat:no-repeat}
.sk-select.sk-small{min-height:26px;padding:2px 24px 2px 8px;font-size:var(--fontSizeBase200);line-height:18px}
.sk-select option{background:var(--colorNeutralBackground1);color:var(--colorNeutralForeground1)}
.sk-area{min-height:88px;resize:vertical;font-family:var(--fontFamilyMonospace);font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200)}
.sk-area.sk-prose{font:inherit;min-height:72px}
.sk-input::placeholder,.sk-area::placeholder{color:var(--colorNeutralForeground3);opacity:1}
.sk-input:focus-visible,.sk-select:focus-visible,.sk-area:focus-visible{outline-offset:0}
.sk-field{display:flex;flex-direction:column;gap:4px}
.sk-field>span{font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);font-weight:var(--fontWeightSemibold);color:var(--colorNeutralForeground2)}
.sk-field>.sk-wrong{color:var(--colorStatusDangerForeground1);font-weight:var(--fontWeightRegular)}
.sk-two{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:8px}

.sk-counts{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6px}
.sk-count{appearance:none;display:flex;flex-direction:column;gap:2px;align-items:flex-start;padding:6px 8px;min-width:0;border:1px solid var(--colorNeutralStroke2);border-radius:var(--borderRadiusMedium);background:var(--colorNeutralBackground1);color:var(--colorNeutralForeground1);font:inherit;cursor:pointer;text-align:left}
.sk-count:hover{border-color:var(--colorNeutralStrokeAccessible)}
.sk-count[aria-pressed=true]{border-color:var(--colorCompoundBrandStroke);box-shadow:inset 0 0 0 1px var(--colorCompoundBrandStroke)}
.sk-count b{display:flex;align-items:center;gap:6px;font-size:var(--fontSizeBase500);line-height:var(--lineHeightBase500);font-weight:var(--fontWeightSemibold);font-variant-numeric:tabular-nums}
.sk-count span{font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);color:var(--colorNeutralForeground2)}
.sk-severity{display:inline-flex;align-items:center;gap:5px;font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);font-weight:var(--fontWeightSemibold)}
.sk-mark{flex:none;width:16px;height:16px}
.sk-error{color:var(--colorStatusDangerForeground1)}
.sk-warning{color:var(--colorStatusWarningForeground1)}
.sk-information{color:var(--colorBrandForeground1)}

.sk-sheet{display:flex;flex-direction:column;gap:8px}
.sk-section{display:flex;flex-direction:column;gap:6px}
.sk-section>h3{padding-top:2px}
.sk-card{display:flex;flex-direction:column;gap:6px;padding:10px 12px;background:var(--colorNeutralBackground1);border:1px solid var(--colorNeutralStroke2);border-left-width:3px;border-radius:var(--borderRadiusMedium)}
.sk-card.sk-is-error{border-left-color:var(--colorStatusDangerForeground1)}
.sk-card.sk-is-warning{border-left-color:var(--colorStatusWarningForeground1)}
.sk-card.sk-is-information{border-left-color:var(--colorBrandForeground1)}
.sk-card.sk-plain{border-left-width:1px}
.sk-card-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px 12px}
.sk-card-actions{display:flex;flex-wrap:wrap;gap:4px;margin:0 -8px -4px}
.sk-card-actions .sk-button{color:var(--colorBrandForegroundLink)}
.sk-card .sk-message{white-space:pre-line}
.sk-pane details>summary{cursor:pointer;font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);color:var(--colorNeutralForeground2);min-height:24px;padding:4px 0;border-radius:2px}
.sk-pane details>summary:hover{color:var(--colorNeutralForeground1)}
.sk-fold{background:var(--colorNeutralBackground1);border:1px solid var(--colorNeutralStroke2);border-radius:var(--borderRadiusMedium)}
.sk-pane .sk-fold>summary{padding:8px 12px;font-size:var(--fontSizeBase300);line-height:var(--lineHeightBase300);font-weight:var(--fontWeightSemibold);color:var(--colorNeutralForeground1)}
.sk-fold>div{padding:4px 12px 12px}
.sk-evidence{display:flex;flex-direction:column;gap:4px;padding:2px 0 2px 14px;border-left:2px solid var(--colorNeutralStroke2);font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200)}
.sk-evidence span{color:var(--colorNeutralForeground3)}

.sk-notice{display:flex;gap:8px;align-items:flex-start;padding:8px 8px 8px 12px;border:1px solid var(--colorStatusDangerBorder1);border-radius:var(--borderRadiusMedium);background:var(--colorStatusDangerBackground1);margin-bottom:12px}
.sk-notice.sk-done{border-color:var(--colorStatusSuccessBorder1);background:var(--colorStatusSuccessBackground1)}
.sk-notice>div{flex:1;min-width:0;display:flex;flex-direction:column;gap:4px;padding:4px 0}
.sk-notice b{font-weight:var(--fontWeightSemibold)}
.sk-work{display:flex;flex-direction:column;gap:6px;padding:10px 12px;margin-bottom:12px;border:1px solid var(--colorNeutralStroke2);border-radius:var(--borderRadiusMedium);background:var(--colorNeutralBackground1)}
.sk-bar{height:3px;border-radius:var(--borderRadiusCircular);background:var(--colorNeutralStroke2);overflow:hidden}
.sk-bar>div{height:100%;background:var(--colorCompoundBrandStroke)}
.sk-bar.sk-unknown>div{width:33%;animation:sk-run 1.6s linear infinite}
@keyframes sk-run{from{margin-left:-33%}to{margin-left:100%}}

.sk-first{display:flex;flex-direction:column;gap:16px;padding:32px 12px 12px;max-width:440px;margin:0 auto}
.sk-pane .sk-first h1{font-size:24px;line-height:32px;font-weight:var(--fontWeightSemibold)}
.sk-first svg{color:var(--colorBrandForeground1)}
.sk-empty{display:flex;flex-direction:column;gap:8px;padding:20px 16px;text-align:center;align-items:center;background:var(--colorNeutralBackground1);border:1px dashed var(--colorNeutralStroke1);border-radius:var(--borderRadiusMedium)}
.sk-empty svg{color:var(--colorStatusSuccessForeground1)}

.sk-dialog{width:min(420px,calc(100vw - 24px));max-height:calc(100vh - 32px);padding:0;border:1px solid var(--colorNeutralStroke2);border-radius:var(--borderRadiusLarge);background:var(--colorNeutralBackground1);color:inherit;box-shadow:var(--shadow16);font:inherit;overflow:hidden}
.sk-dialog[open]{display:flex;flex-direction:column}
.sk-dialog::backdrop{background:var(--colorBackgroundOverlay,rgba(0,0,0,.4))}
.sk-dialog>form{display:flex;flex-direction:column;min-height:0;max-height:inherit}
.sk-pane .sk-dialog form>h2{padding:16px 16px 0;font-size:var(--fontSizeBase400);line-height:var(--lineHeightBase400)}
.sk-dialog-body{padding:8px 16px 12px;overflow-y:auto;display:flex;flex-direction:column;gap:12px;min-height:0}
.sk-dialog-end{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:8px;padding:12px 16px;border-top:1px solid var(--colorNeutralStroke2)}

.sk-table{width:100%;overflow-wrap:normal;border-collapse:collapse;font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);font-variant-numeric:tabular-nums}
.sk-table th,.sk-table td{padding:4px 6px;border:1px solid var(--colorNeutralStroke2);text-align:left;vertical-align:top;font-weight:var(--fontWeightRegular)}
.sk-table thead th{background:var(--colorNeutralBackground3);font-weight:var(--fontWeightSemibold)}
.sk-table .sk-named{background:var(--colorStatusDangerBackground1);color:var(--colorStatusDangerForeground1);font-weight:var(--fontWeightSemibold)}
.sk-scroll{position:relative;overflow-x:auto;max-width:100%;min-width:0}
.sk-after{font-weight:var(--fontWeightSemibold)}
.sk-listed{display:flex;flex-direction:column;border:1px solid var(--colorNeutralStroke2);border-radius:var(--borderRadiusMedium);background:var(--colorNeutralBackground1)}
.sk-listed>li{padding:8px 12px}
.sk-listed>li+li{border-top:1px solid var(--colorNeutralStroke2)}
.sk-flat{border:0;background:none;border-radius:0}
.sk-flat>li{padding:6px 0}
.sk-pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(148px,48%);gap:8px;align-items:center}
.sk-column{display:grid;grid-template-columns:22px minmax(0,1fr) minmax(118px,46%);gap:6px 8px;align-items:center}
.sk-column>b{color:var(--colorNeutralForeground3);font-size:var(--fontSizeBase200);font-weight:var(--fontWeightSemibold);text-align:center}
.sk-path{display:grid;grid-template-columns:minmax(0,1fr) 84px;gap:2px 10px;align-items:center}
.sk-spark{width:84px;height:32px;overflow:visible}
.sk-spark polyline{fill:none;stroke:var(--colorCompoundBrandStroke);stroke-width:2;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}
.sk-spark circle{fill:var(--colorNeutralBackground1);stroke:var(--colorCompoundBrandStroke);stroke-width:2}
.sk-spark circle.sk-end{fill:var(--colorCompoundBrandStroke)}
.sk-ends{font-size:var(--fontSizeBase200);line-height:var(--lineHeightBase200);color:var(--colorNeutralForeground2);font-variant-numeric:tabular-nums}
.sk-tag{flex:none;display:inline-block;padding:0 6px;border:1px solid var(--colorNeutralStroke1);border-radius:var(--borderRadiusMedium);font-size:var(--fontSizeBase200);line-height:18px;color:var(--colorNeutralForeground2)}
.sk-ends-bar{position:sticky;bottom:-24px;margin:0 -12px -24px;padding:12px;background:var(--colorNeutralBackground1);border-top:1px solid var(--colorNeutralStroke2);display:flex;flex-wrap:wrap;gap:8px}
.sk-high-contrast .sk-button:hover:not(:disabled),.sk-high-contrast .sk-button:active:not(:disabled){color:#000}
@media (prefers-reduced-motion:reduce){.sk-pane *{transition:none!important;animation:none!important}.sk-bar.sk-unknown>div{width:100%;opacity:.6}}
@media (forced-colors:active){.sk-card,.sk-count,.sk-button,.sk-tab[aria-selected=true]::after{forced-color-adjust:auto}.sk-tab[aria-selected=true]::after{background:Highlight}.sk-count[aria-pressed=true]{outline:2px solid Highlight}}
`;
