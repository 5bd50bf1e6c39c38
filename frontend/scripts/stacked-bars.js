/*
 * Draws <stacked-bars data="…"> with ECharts, as SVG so that it prints. Without the library nothing
 * is drawn; the table beside it says the same.
 */
const LIBRARY = new URL('../webjars/echarts/dist/echarts.common.min.js', document.currentScript.src);
let loading;

function library() {
  loading ??= new Promise((done) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  return loading;
}

customElements.define('stacked-bars', class extends HTMLElement {
  static observedAttributes = ['data'];

  connectedCallback() {
    const redraw = () => this.draw();
    this.size = new ResizeObserver(() => this.chart?.resize());
    this.size.observe(this);
    // Dark or light: by the system, or as chosen in the page.
    this.system = matchMedia('(prefers-color-scheme: dark)');
    this.system.onchange = redraw;
    this.chosen = new MutationObserver(redraw);
    this.chosen.observe(document.documentElement, { attributes: true });
    this.draw();
  }

  disconnectedCallback() {
    this.size.disconnect();
    this.chosen.disconnect();
    this.system.onchange = null;
    this.chart?.dispose();
    this.chart = undefined;
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  /* A custom property may be any expression; a colour that is used is a colour. */
  colour(property) {
    const probe = document.createElement('span');
    probe.style.color = `var(${property})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  async draw() {
    await library();
    const data = JSON.parse(this.getAttribute('data'));
    if (!window.echarts || !data || !this.isConnected) {
      return;
    }
    const text = this.colour('--chart-text');
    const line = this.colour('--chart-line');
    this.chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: data.series.map((one) => this.colour(one.colour)),
      textStyle: { fontFamily: 'inherit', color: text },
      grid: { left: 4, right: 4, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 16, textStyle: { color: text } },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        backgroundColor: this.colour('--chart-surface'),
        borderColor: line,
        textStyle: { color: text },
      },
      xAxis: {
        type: 'category',
        data: data.columns,
        axisLabel: { color: text },
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: text },
        splitLine: { lineStyle: { color: line } },
      },
      series: data.series.map((one) => ({
        name: one.name,
        type: 'bar',
        stack: 'all',
        barMaxWidth: 36,
        emphasis: { disabled: true },
        data: one.values,
      })),
    }, true);
  }
});
