package dev.bmslink.testkit.report;

/** The style sheet of the HTML report: light, dark, narrow and printed. */
final class ReportStyle {

    static final String CSS = """
            :root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--dim:#59636e;--line:#d1d9e0;--card:#f6f8fa;
            --fail:#b42318;--fail-bg:#ffebe9;--open:#7d4e00;--open-bg:#fff3d1;--pass:#136c2e;--pass-bg:#dafbe1;
            --watch:#0a58ad;--watch-bg:#ddf0ff;--na:#59636e;--na-bg:#eceff2}
            @media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--dim:#9aa4af;--line:#3d444d;--card:#151b23;
            --fail:#ff9892;--fail-bg:#4a1315;--open:#f0c24b;--open-bg:#3b2a02;--pass:#6fdd8b;--pass-bg:#0f3a1d;
            --watch:#88c2ff;--watch-bg:#0c2d50;--na:#9aa4af;--na-bg:#262c34}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:1000px;padding:16px;background:var(--paper);color:var(--ink);
            font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
            h1{font-size:1.5rem;margin:0 0 4px}
            h2{font-size:1.2rem;margin:36px 0 10px;border-bottom:1px solid var(--line);padding-bottom:4px}
            h3{font-size:1rem;margin:0 0 6px}
            p{margin:6px 0}
            a{color:inherit}
            code,.mono{font-family:ui-monospace,SFMono-Regular,"DejaVu Sans Mono",Menlo,monospace;font-size:.87em}
            .dim{color:var(--dim)}
            .small{font-size:.87rem}
            nav{margin:12px 0;font-size:.9rem}
            nav a{margin-right:14px;white-space:nowrap}
            .banner{border-radius:10px;padding:14px 18px;margin:12px 0;border:2px solid currentColor}
            .banner b{font-size:1.45rem;display:block;line-height:1.3}
            .banner p{color:var(--ink)}
            .fail{color:var(--fail);background:var(--fail-bg)}
            .inconclusive{color:var(--open);background:var(--open-bg)}
            .pass{color:var(--pass);background:var(--pass-bg)}
            .watch{color:var(--watch);background:var(--watch-bg)}
            .not_applicable,.skipped{color:var(--na);background:var(--na-bg)}
            .tag{display:inline-block;border-radius:5px;padding:0 7px;font-size:.82rem;font-weight:600;white-space:nowrap}
            .plain{background:var(--na-bg);color:var(--ink)}
            dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:3px 16px;margin:10px 0}
            dl.facts dt{color:var(--dim)}
            dl.facts dd{margin:0}
            @media (max-width:560px){dl.facts{display:block}dl.facts dd{margin:0 0 6px}}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;font-size:.9rem}
            .wide{width:100%}
            .scroll td,.scroll th{overflow-wrap:normal}
            td code{white-space:nowrap}
            @media (max-width:700px){th .word{display:none}.bar{min-width:56px}}
            th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;border-bottom:1px solid var(--line)}
            th{color:var(--dim);font-weight:600}
            .num{text-align:right;white-space:nowrap}
            td.zero{color:var(--dim);opacity:.55}
            tr.key td{font-weight:600;background:var(--fail-bg)}
            .names{min-width:8em}
            .bar{display:flex;height:12px;min-width:90px;border-radius:3px;overflow:hidden;background:var(--na-bg)}
            .bar i{display:block;height:100%}
            i.fail{background:var(--fail)}i.watch{background:var(--watch)}i.pass{background:var(--pass)}
            i.inconclusive{background:repeating-linear-gradient(45deg,var(--open) 0 4px,var(--open-bg) 4px 8px)}
            i.not_applicable,i.skipped{background:var(--na-bg)}
            article{border:1px solid var(--line);border-left:5px solid var(--line);border-radius:8px;background:var(--card);
            padding:12px 14px;margin:12px 0}
            article.f{border-left-color:var(--fail)}
            article.w{border-left-color:var(--watch)}
            article .tag{margin-right:6px}
            ul{margin:6px 0;padding-left:20px}
            .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(290px,1fr));gap:12px}
            .cards>div{border:1px solid var(--line);border-radius:8px;padding:10px 12px;min-width:0}
            .bits{font-family:ui-monospace,SFMono-Regular,"DejaVu Sans Mono",Menlo,monospace;font-size:12px;margin:6px 0}
            .bits th,.bits td{width:22px;height:20px;padding:0;text-align:center;vertical-align:middle;border:1px solid var(--line)}
            .bits th{border:0;font-weight:400}
            .bits .u{color:var(--dim)}
            .bits .c{background:var(--card)}
            .histogram text{fill:var(--ink);font-size:10px}
            .histogram .dim{fill:var(--dim)}
            .histogram rect{fill:var(--watch)}
            .histogram rect.off{fill:var(--open)}
            .histogram line{stroke:var(--line)}
            details{margin:8px 0}
            summary{cursor:pointer;color:var(--dim)}
            pre{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:10px;white-space:pre-wrap}
            @media print{body{max-width:none;padding:0;font-size:10.5pt}nav{display:none}
            article,.cards>div,.banner,tr,figure{break-inside:avoid}h2,h3{break-after:avoid}
            .scroll{overflow:visible}details.print::details-content{content-visibility:visible}
            *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
            """;

    private ReportStyle() {}
}
