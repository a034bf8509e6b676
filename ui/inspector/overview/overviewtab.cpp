// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/overview/overviewtab.h"

#include "inspector/logs/logtext.h"
#include "inspector/overview/factlist.h"
#include "inspector/overview/usagecard.h"
#include "painting/nodelook.h"
#include "painting/paint.h"
#include "painting/safetext.h"
#include "words/words.h"

#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xes::ui {

namespace {

// In the order in which they are shown.
enum Fact { Kind, Container, Readiness, Time, Lag, LastEvent, Exit, Image, Identity, Started, Ports, Tags };
constexpr int newestLines = 6;
enum Detail { Command, Addresses, Mounts, ProcessId, DetailCount };

QString localTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          : QString();
}

QString jsonText(const Json &value)
{
    return safeLine(value.is_string() ? QString::fromStdString(value.get<std::string>())
                                      : QString::fromUtf8(toCompactJson(value)));
}

} // namespace

OverviewTab::OverviewTab(const ContainerAccess &access, QWidget *parent)
    : InspectorTab(parent), m_access(access)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::scaled(12), theme::scaled(12), theme::scaled(12), theme::scaled(12));
    column->setSpacing(theme::scaled(8));
    m_why = new QLabel(page);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_why);
    m_facts = new FactList(page);
    column->addWidget(m_facts);
    connect(m_facts, &FactList::linkActivated, this,
            [this](const QString &link) { Q_EMIT openRequested(QUrl(link)); });
    m_usage = new UsageCard(&m_series, page);
    column->addWidget(m_usage);
    const auto section = [page, column](QLabel *&head, auto *body) {
        head = new QLabel(page);
        head->setContentsMargins(0, theme::scaled(8), 0, 0);
        column->addWidget(head);
        column->addWidget(body);
        return body;
    };
    m_lines = section(m_linesHead, new OutputLines(page));
    m_more = section(m_moreHead, new FactList(page));
    m_probes = section(m_probesHead, new OutputLines(page));
    column->addStretch();
    scroll->setWidget(page);
    outer->addWidget(scroll);
    restyle();
}

QString OverviewTab::title() const
{
    return tr("Overview");
}

void OverviewTab::setNode(const InspectedNode &node)
{
    m_node = node;
    const NodeId id = node.spec ? node.spec->id : NodeId();
    if (id != m_shown) {
        m_shown = id;
        m_facts->clear();
        m_more->clear();
        m_container = {};
        forgetContainer();
        m_newest.clear();
    }
    const ContainerId container = node.isThere() ? node.container()->id : ContainerId();
    if (container != m_container) {
        m_container = container;
        forgetContainer();
    }
    if (!node.container())
        m_newest.clear(); // after a reset; of a run that was stopped they stay to be read
    if (m_active) {
        ask();
        follow();
    }
    show();
}

/// Nothing that was said of one container is true of the next.
void OverviewTab::forgetContainer()
{
    m_details.reset();
    m_isGone = false;
    m_askedKey.clear();
    ++m_question;
    unfollow();
    m_series.clear();
    m_usage->refresh();
}

void OverviewTab::activated()
{
    m_active = true;
    m_askedKey.clear();
    ask();
    follow();
}

void OverviewTab::deactivated()
{
    m_active = false;
    ++m_question;
    unfollow();
}

/// Figures and the newest lines, while the page is seen and the container is there.
void OverviewTab::follow()
{
    const ContainerState *container = m_node.container();
    if (!container || !isThere() || !m_node.isContainer())
        return;
    const QString life = container->id.toString() + container->started.toString(Qt::ISODateWithMs);
    if (life == m_followed)
        return;
    unfollow();
    m_followed = life;
    m_newest.clear();
    if (m_access.followStats)
        m_stats = m_access.followStats(m_shown, this);
    if (m_stats)
        connect(m_stats, &StatsFeed::sampleReceived, this, [this](const engine::StatsSample &sample) {
            m_series.add(sample);
            m_usage->refresh();
        });
    if (m_access.followLog)
        m_log = m_access.followLog(m_shown, newestLines, this);
    if (m_log)
        connect(m_log, &LogFeed::linesReceived, this, &OverviewTab::takeLines);
}

void OverviewTab::unfollow()
{
    delete m_stats;
    delete m_log;
    m_followed.clear();
}

void OverviewTab::takeLines(const std::vector<engine::LogLine> &lines)
{
    const std::size_t first = lines.size() > newestLines ? lines.size() - newestLines : 0;
    for (std::size_t i = first; i < lines.size(); ++i) {
        const QString time = lines[i].time.isValid()
                                 ? lines[i].time.toLocalTime().toString(QStringLiteral("HH:mm:ss  "))
                                 : QString();
        m_newest << time + safeLine(readLogText(lines[i].text).text, 500);
    }
    while (m_newest.size() > newestLines)
        m_newest.removeFirst();
    showLines();
}

void OverviewTab::showLines()
{
    QStringList lines = m_newest;
    if (const ContainerState *container = m_node.container(); lines.isEmpty() && container)
        for (const QString &line : container->lastLines)
            lines << safeLine(line, 500);
    m_lines->setLines(lines);
    setSection(m_linesHead, m_lines, tr("Last lines"), !lines.isEmpty());
}

/// Details are asked for again when any of this changes.
QString OverviewTab::questionKey() const
{
    const ContainerState *container = m_node.container();
    if (!container || !m_node.isThere())
        return {};
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(container->id.toString(), statusName(m_node.state.state.status), container->health,
             container->started.toString(Qt::ISODateWithMs), m_node.state.state.detail.english());
}

void OverviewTab::ask()
{
    const QString key = questionKey();
    if (key.isEmpty() || key == m_askedKey || !m_access.inspect)
        return;
    m_askedKey = key;
    const quint64 question = ++m_question;
    onResult(m_access.inspect(m_shown), this, [this, question](Result<engine::ContainerDetails> result) {
        if (question != m_question)
            return;
        m_isGone = !result && result.error().code == ErrorCode::NotFound;
        if (result)
            m_details = std::move(*result);
        else if (m_isGone)
            m_details.reset();
        show(); // where it could not be asked, the facts of the snapshot stand
    });
}

void OverviewTab::setSection(QLabel *head, QWidget *body, const QString &text, bool visible)
{
    head->setText(text);
    head->setVisible(visible);
    body->setVisible(visible);
}

void OverviewTab::show()
{
    if (!m_node.spec)
        return;
    const NodeState &state = m_node.state.state;
    const theme::Tone tone = words::tone(state);
    const QString why = safeLine(state.detail.translated(), 2000);
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why);
    QPalette colored = palette();
    setInk(colored, tone == theme::Tone::Failed || tone == theme::Tone::Degraded
                        ? theme::color(palette(), tone)
                        : theme::color(palette(), theme::Role::SecondaryText));
    m_why->setPalette(colored);

    const QString now = tr("%1 s").arg(formatSeconds(state.time));
    m_facts->set(Time, tr("Virtual time"), now, {true, {}});
    if (m_node.isContainer())
        showContainer();
    else
        showModel();
    QStringList tags;
    for (const QString &tag : m_node.spec->tags)
        tags << safeLine(tag, 60);
    m_facts->set(Tags, tr("Tags"), tags.join(QStringLiteral(", ")));
    const int names = qMax(m_facts->nameWidth(), m_more->nameWidth());
    m_facts->setNameWidth(names);
    m_more->setNameWidth(names);
}

void OverviewTab::showModel()
{
    m_facts->set(
        Kind, tr("Kind"),
        tr("%1, modelled").arg(safeLine(m_node.spec->type.isEmpty() ? tr("Node") : m_node.spec->type)));
    m_facts->set(Lag, tr("Follows the run"), words::lag(m_node.state.lag));
    m_facts->set(LastEvent, tr("Last event"),
                 m_node.state.lastEventTime
                     ? tr("%1 at %2 s")
                           .arg(safeLine(m_node.state.lastEvent), formatSeconds(*m_node.state.lastEventTime))
                     : tr("none yet"));
    int key = 0;
    const Json &parameters = m_node.spec->parameters;
    if (parameters.is_object())
        for (const auto &[name, value] : parameters.items())
            m_more->set(key++, safeLine(QString::fromStdString(name), 60), jsonText(value), {true, {}});
    setSection(m_moreHead, m_more, tr("Parameters"), key > 0);
    m_usage->hide();
    setSection(m_probesHead, m_probes, {}, false);
    setSection(m_linesHead, m_lines, {}, false);
}

/// The container's own status, in the engine's words: whether the node is ready is another thing.
QString OverviewTab::containerWords() const
{
    const NodeStatus status = m_node.state.state.status;
    const ContainerState *container = m_node.container();
    if (!container)
        return tr("None");
    if (!isThere())
        return tr("Removed");
    if (status == NodeStatus::Dead)
        return tr("Dead");
    if (container->exitCode)
        return tr("Exited (%1)").arg(*container->exitCode);
    switch (status) {
    case NodeStatus::Exited:
    case NodeStatus::Finished:
        return tr("Exited");
    case NodeStatus::Frozen:
        return tr("Paused");
    case NodeStatus::Starting:
        return container->started.isValid() ? tr("Running") : tr("Created");
    default:
        return tr("Running");
    }
}

void OverviewTab::showContainer()
{
    const NodeState &state = m_node.state.state;
    const ContainerState *container = m_node.container();
    m_facts->set(Container, tr("Container"), containerWords());
    showReadiness();
    const bool isReady = state.ready && !hasEnded(state.status);
    m_facts->set(Lag, tr("Against the run"),
                 !isReady                             ? QString()
                 : state.status == NodeStatus::Frozen ? tr("stands still")
                                                      : tr("runs in real time"));
    QString image =
        safeLine(container && !container->image.isEmpty() ? container->image : m_node.spec->docker.image);
    if (container && !container->imageId.isEmpty()) {
        const QString digest = container->imageId.section(QLatin1Char(':'), -1);
        image += QStringLiteral(" · %1…%2").arg(safeLine(digest.left(6)), safeLine(digest.right(2)));
    }
    m_facts->set(Image, tr("Image"), image);
    m_facts->set(Identity, tr("Id"), isThere() ? safeLine(container->id.toString().left(12)) : QString(),
                 {true, {}});
    m_facts->set(Started, tr("Started"), isThere() ? localTime(container->started) : QString());
    showPorts();
    showEnd(container);
    showDetails();
}

void OverviewTab::showReadiness()
{
    const NodeState &state = m_node.state.state;
    const ContainerState *container = m_node.container();
    const bool lives = state.status == NodeStatus::Starting || state.status == NodeStatus::Running ||
                       state.status == NodeStatus::Frozen || state.status == NodeStatus::Unhealthy;
    const QString health = container ? container->health : QString();
    theme::Tone tone = state.ready ? theme::Tone::Ready : theme::Tone::Starting;
    QString ready = state.ready ? tr("ready") : tr("not yet");
    if (health == QLatin1String("healthy")) {
        ready = tr("healthy");
    } else if (health == QLatin1String("unhealthy")) {
        ready = tr("unhealthy");
        tone = theme::Tone::Degraded;
    } else if (!health.isEmpty()) {
        ready = tr("health check under way");
    }
    if (container && container->readyAfter && state.ready)
        ready = tr("%1 after %2").arg(ready, words::duration(*container->readyAfter));
    m_facts->set(Readiness, tr("Readiness"), lives ? ready : QString(), {false, tone});
}

/// Where it can be reached: only while it runs, for others get the same ports then.
void OverviewTab::showPorts()
{
    QStringList links;
    if (isThere() && !m_node.container()->exitCode && !hasEnded(m_node.state.state.status)) {
        for (const PublishedPort &port : m_node.container()->ports) {
            const QString host = port.hostAddress == QLatin1String("0.0.0.0") || port.hostAddress.isEmpty()
                                     ? QStringLiteral("127.0.0.1")
                                     : port.hostAddress;
            const QString shown =
                QStringLiteral("%1:%2 → %3")
                    .arg(host, QString::number(port.hostPort), QString::number(port.containerPort));
            QUrl url;
            url.setScheme(QStringLiteral("http"));
            url.setHost(host);
            url.setPort(port.hostPort);
            links << (port.protocol == QLatin1String("tcp") && url.isValid()
                          ? QStringLiteral("<a href=\"%1\" style=\"text-decoration:none\">%2 ↗</a>")
                                .arg(url.toString().toHtmlEscaped(), shown.toHtmlEscaped())
                          : QStringLiteral("%1/%2").arg(shown, safeLine(port.protocol, 8)).toHtmlEscaped());
        }
    }
    m_facts->setLinks(Ports, tr("Ports"), links.join(QStringLiteral("<br>")));
}

void OverviewTab::showEnd(const ContainerState *container)
{
    QString end;
    if (container && container->exitCode)
        end = container->oomKilled          ? tr("%1, out of memory").arg(*container->exitCode)
              : *container->exitCode == 137 ? tr("%1, killed").arg(*container->exitCode)
                                            : QString::number(*container->exitCode);
    m_facts->set(Exit, tr("Exit code"), end);
    m_usage->setVisible(isThere() && !container->exitCode);
    showLines();
}

void OverviewTab::showDetails()
{
    const engine::ContainerDetails details = m_details.value_or(engine::ContainerDetails());
    QStringList addresses;
    for (auto it = details.addresses.constBegin(); it != details.addresses.constEnd(); ++it)
        if (!it.value().isEmpty())
            addresses << safeLine(it.value(), 60);
    m_more->set(Command, tr("Command"), safeLine(details.command.join(QLatin1Char(' '))), {true, {}});
    m_more->set(Addresses, tr("Address"), addresses.join(QStringLiteral(", ")), {true, {}});
    m_more->set(Mounts, tr("Mounts"), safeLine(details.mounts.join(QStringLiteral(", "))), {true, {}});
    m_more->set(ProcessId, tr("Process id"), details.pid > 0 ? QString::number(details.pid) : QString(),
                {true, {}});
    bool any = false;
    for (int key = 0; key < DetailCount; ++key)
        any = any || !m_more->value(key).isEmpty();
    setSection(m_moreHead, m_more, tr("Inside"), any);
    QStringList probes;
    const std::size_t first = details.probes.size() > 3 ? details.probes.size() - 3 : 0;
    for (std::size_t i = first; i < details.probes.size(); ++i)
        probes << QStringLiteral("%1  %2  %3")
                      .arg(details.probes[i].start.toLocalTime().toString(QStringLiteral("HH:mm:ss")),
                           QString::number(details.probes[i].exitCode),
                           safeLine(details.probes[i].output.trimmed(), 300));
    m_probes->setLines(probes);
    setSection(m_probesHead, m_probes, tr("Health checks: time, exit code, output"), !probes.isEmpty());
}

void OverviewTab::restyle()
{
    for (QLabel *head : {m_moreHead, m_probesHead, m_linesHead})
        head->setFont(theme::headFont());
}

void OverviewTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange) {
        restyle();
        show();
    }
    InspectorTab::changeEvent(event);
}

} // namespace xes::ui
