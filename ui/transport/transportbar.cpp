// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/transportbar.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "transport/clockdisplay.h"
#include "transport/timepopup.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace xes::ui {

namespace {

// The slider's stops; the last, past them, is "max".
constexpr std::array paces{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0};
constexpr int maxStop = static_cast<int>(paces.size());
constexpr int realStop = 3;

scenario::Pace paceAt(int stop)
{
    if (stop >= maxStop)
        return {scenario::Pace::Kind::Max, 1.0};
    if (stop == realStop)
        return {scenario::Pace::Kind::Real, 1.0};
    return {scenario::Pace::Kind::Factor, paces[static_cast<std::size_t>(stop)]};
}

bool isTextField(const QObject *object)
{
    return qobject_cast<const QLineEdit *>(object) || qobject_cast<const QPlainTextEdit *>(object) ||
           qobject_cast<const QTextEdit *>(object) || qobject_cast<const QAbstractSpinBox *>(object);
}

/// Whether a press of space means something to that widget itself.
bool takesSpace(const QObject *object)
{
    return qobject_cast<const QAbstractButton *>(object) || qobject_cast<const QComboBox *>(object) ||
           qobject_cast<const QMenu *>(object);
}

QLabel *statusLine(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

TransportBar::TransportBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("transportBar"));
    setAccessibleName(tr("Transport"));
    makeActions();
    makeWidgets();
    applyMeasures();
    setSnapshot({});
    setPace({scenario::Pace::Kind::Real, 1.0});
    qApp->installEventFilter(this);
}

void TransportBar::makeActions()
{
    const auto make = [this](const char *name, const QString &icon, QList<QKeySequence> keys) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        action->setIcon(theme::icon(icon));
        action->setShortcuts(keys);
        action->setAutoRepeat(false);
        addAction(action);
        return action;
    };
    m_startStop = make("startStop", QStringLiteral("start"), {QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    m_reset = make("reset", QStringLiteral("reset"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)});
    m_runPause =
        make("runPause", QStringLiteral("play"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::Key_Space)});
    m_step = make("step", QStringLiteral("step"), {QKeySequence(Qt::Key_F10), QKeySequence(Qt::Key_Period)});
    m_step->setAutoRepeat(true);
    m_nextEvent = make("nextEvent", QStringLiteral("step-event"), {QKeySequence(Qt::Key_F11)});
    m_nextEvent->setAutoRepeat(true);
    m_runUntil = make("runUntil", QStringLiteral("run-until"), {QKeySequence(Qt::CTRL | Qt::Key_F5)});
    m_faster = make("faster", QStringLiteral("plus"), {QKeySequence(Qt::CTRL | Qt::Key_Up)});
    m_slower = make("slower", QStringLiteral("minus"), {QKeySequence(Qt::CTRL | Qt::Key_Down)});

    m_reset->setText(tr("R&eset"));
    m_step->setText(tr("&Step"));
    m_nextEvent->setText(tr("&Next event"));
    m_runUntil->setText(tr("Run &until…"));
    m_faster->setText(tr("&Faster"));
    m_slower->setText(tr("S&lower"));

    connect(m_startStop, &QAction::triggered, this, [this] {
        if (m_snapshot && isLive(m_snapshot->state))
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    connect(m_reset, &QAction::triggered, this, &TransportBar::resetRequested);
    connect(m_runPause, &QAction::triggered, this, [this] {
        if (m_snapshot && m_snapshot->state == RunState::Running)
            Q_EMIT pauseRequested();
        else
            Q_EMIT runRequested();
    });
    connect(m_step, &QAction::triggered, this, [this] { Q_EMIT stepRequested(stepSize()); });
    connect(m_nextEvent, &QAction::triggered, this, &TransportBar::nextEventRequested);
    connect(m_runUntil, &QAction::triggered, this, [this] {
        m_untilPopup->askForTarget(m_runUntilButton, m_snapshot ? m_snapshot->now : VirtualTime());
    });
    connect(m_faster, &QAction::triggered, this, [this] { m_pace->setValue(m_pace->value() + 1); });
    connect(m_slower, &QAction::triggered, this, [this] { m_pace->setValue(m_pace->value() - 1); });
}

void TransportBar::makeWidgets()
{
    m_startStopButton = new QPushButton(this);
    m_resetButton = new QPushButton(this);
    m_runPauseButton = new QPushButton(this);
    m_nextEventButton = new QPushButton(this);
    m_runUntilButton = new QPushButton(this);
    m_stepButton = new QToolButton(this);
    m_stepButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stepButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_stepButton->setFocusPolicy(Qt::StrongFocus);
    m_startStopButton->setObjectName(QStringLiteral("startStopButton"));
    m_resetButton->setObjectName(QStringLiteral("resetButton"));
    m_runPauseButton->setObjectName(QStringLiteral("runPauseButton"));
    m_stepButton->setObjectName(QStringLiteral("stepButton"));
    m_nextEventButton->setObjectName(QStringLiteral("nextEventButton"));
    m_runUntilButton->setObjectName(QStringLiteral("runUntilButton"));
    mirror(m_startStop, m_startStopButton);
    mirror(m_reset, m_resetButton);
    mirror(m_runPause, m_runPauseButton);
    mirror(m_step, m_stepButton);
    mirror(m_nextEvent, m_nextEventButton);
    mirror(m_runUntil, m_runUntilButton);

    m_untilPopup = new TimePopup(tr("Run until"), tr("Run"), this);
    connect(m_untilPopup, &TimePopup::targetChosen, this, &TransportBar::runUntilRequested);
    m_sizePopup = new TimePopup(tr("Size of a step"), tr("Use"), this);
    connect(m_sizePopup, &TimePopup::durationChosen, this, &TransportBar::chooseStep);
    makeStepMenu();

    m_paceLabel = new QLabel(tr("&Pace"), this);
    m_paceLabel->setForegroundRole(QPalette::PlaceholderText);
    m_pace = new QSlider(Qt::Horizontal, this);
    m_pace->setObjectName(QStringLiteral("paceSlider"));
    m_pace->setRange(0, maxStop);
    m_pace->setPageStep(1);
    m_pace->setAccessibleName(tr("Pace"));
    m_paceLabel->setBuddy(m_pace);
    m_paceValue = new QLabel(this);
    m_paceValue->setAccessibleName(tr("Pace of virtual time"));
    m_paceNote = new QLabel(tr("Containers: real time"), this);
    m_paceNote->setObjectName(QStringLiteral("paceNote"));
    m_paceNote->setForegroundRole(QPalette::PlaceholderText);
    m_paceNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(m_pace, &QSlider::valueChanged, this, [this](int stop) {
        const scenario::Pace chosen = paceAt(stop);
        m_wished = chosen;
        m_paceValue->setText(words::pace(chosen));
        m_pace->setAccessibleDescription(words::pace(chosen));
        refresh();
        Q_EMIT paceChosen(chosen);
    });

    m_stateLine = statusLine(this);
    m_stateLine->setObjectName(QStringLiteral("stateLine"));
    m_nextLine = statusLine(this);
    m_nextLine->setObjectName(QStringLiteral("nextLine"));
    m_clock = new ClockDisplay(this);
    connect(m_clock, &ClockDisplay::clicked, this, [this] {
        if (m_runUntil->isEnabled())
            m_untilPopup->askForTarget(m_clock, m_snapshot ? m_snapshot->now : VirtualTime());
    });

    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addWidget(m_stateLine);
    lines->addWidget(m_nextLine);
    lines->addStretch();

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_startStopButton);
    layout->addWidget(m_resetButton);
    auto *rule = new QFrame(this);
    rule->setObjectName(QStringLiteral("rule"));
    rule->setFrameShape(QFrame::VLine);
    layout->addWidget(rule);
    layout->addWidget(m_runPauseButton);
    layout->addWidget(m_stepButton);
    layout->addWidget(m_nextEventButton);
    layout->addWidget(m_runUntilButton);
    layout->addSpacing(theme::scaled(8));
    layout->addWidget(m_paceLabel);
    m_paceGrid = new QGridLayout;
    m_paceGrid->setHorizontalSpacing(theme::scaled(8));
    m_paceGrid->setVerticalSpacing(0);
    m_paceGrid->addWidget(m_pace, 1, 0);
    m_paceGrid->addWidget(m_paceValue, 1, 1);
    m_paceGrid->addWidget(m_paceNote, 2, 0, 1, 2);
    layout->addLayout(m_paceGrid);
    layout->addLayout(lines, 1);
    layout->addWidget(m_clock);
}

void TransportBar::mirror(QAction *action, QWidget *button)
{
    auto *abstract = qobject_cast<QAbstractButton *>(button);
    connect(abstract, &QAbstractButton::clicked, action, &QAction::trigger);
    const auto follow = [action, abstract] {
        abstract->setEnabled(action->isEnabled());
        abstract->setIcon(action->icon());
        abstract->setToolTip(action->toolTip());
        abstract->setAccessibleName(action->text().remove(QLatin1Char('&')));
    };
    connect(action, &QAction::changed, abstract, follow);
    follow();
}

void TransportBar::makeStepMenu()
{
    m_stepMenu = new QMenu(tr("Size of a step"), this);
    m_stepSizes = new QActionGroup(this);
    for (const int us : {1'000, 10'000, 100'000, 1'000'000}) {
        QAction *action = m_stepMenu->addAction(words::duration(VirtualDuration(us)));
        action->setCheckable(true);
        action->setChecked(us == toUs(m_stepSize));
        action->setData(us);
        m_stepSizes->addAction(action);
        connect(action, &QAction::triggered, this, [this, us] { chooseStep(VirtualDuration(us)); });
    }
    m_quantumStep = m_stepMenu->addAction(tr("One &quantum"));
    m_quantumStep->setCheckable(true);
    m_stepSizes->addAction(m_quantumStep);
    connect(m_quantumStep, &QAction::triggered, this, [this] {
        m_stepIsQuantum = true;
        refresh();
    });
    m_stepMenu->addSeparator();
    m_customStep = m_stepMenu->addAction(tr("&Other…"));
    m_customStep->setCheckable(true);
    m_stepSizes->addAction(m_customStep);
    connect(m_customStep, &QAction::triggered, this,
            [this] { m_sizePopup->askForDuration(m_stepButton, stepSize()); });
    m_stepButton->setMenu(m_stepMenu);
}

void TransportBar::chooseStep(VirtualDuration size)
{
    m_stepSize = size;
    m_stepIsQuantum = false;
    QAction *chosen = m_customStep;
    for (QAction *action : m_stepSizes->actions()) {
        if (action->data().toLongLong() == toUs(size))
            chosen = action;
    }
    chosen->setChecked(true);
    refresh();
}

VirtualDuration TransportBar::stepSize() const
{
    return m_stepIsQuantum && m_scenario ? m_scenario->quantum : m_stepSize;
}

void TransportBar::applyMeasures()
{
    const QFontMetrics metrics(theme::bodyFont());
    const auto widest = [&metrics](std::initializer_list<QString> words) {
        int width = 0;
        for (const QString &word : words)
            width = qMax(width, metrics.horizontalAdvance(word));
        return width;
    };
    const int around = theme::scaled(16 + 8 + 24) + 2;
    m_startStopButton->setFixedWidth(widest({tr("Start"), tr("Stop")}) + around);
    m_runPauseButton->setFixedWidth(widest({tr("Run"), tr("Pause")}) + around);
    m_stepButton->setText(tr("Step") + QStringLiteral("   100 ms"));
    m_stepWidth = m_stepButton->sizeHint().width();
    m_resetButton->setFixedWidth(theme::scaled(36));
    m_paceValue->setFixedWidth(
        widest({words::pace({scenario::Pace::Kind::Max, 1}), QStringLiteral("0.1×"), QStringLiteral("10×")}));
    m_pace->setFixedWidth(theme::scaled(104));
    // The note's room is there without it too, on both sides, so that the slider stays where it is.
    m_paceNote->setFont(theme::cardFont());
    QSizePolicy keeps(QSizePolicy::Ignored, QSizePolicy::Fixed);
    keeps.setRetainSizeWhenHidden(true);
    m_paceNote->setSizePolicy(keeps);
    const int noteHeight = QFontMetrics(theme::cardFont()).height();
    m_paceNote->setFixedHeight(noteHeight);
    m_paceGrid->setRowMinimumHeight(0, noteHeight);
    m_stateLine->setFont(theme::secondaryFont());
    m_nextLine->setFont(theme::secondaryFont());
    for (QLabel *line : {m_stateLine, m_nextLine}) {
        line->setMinimumWidth(theme::scaled(60));
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    if (auto *rule = findChild<QFrame *>(QStringLiteral("rule"))) {
        rule->setFixedSize(theme::scaled(9), theme::scaled(28));
    }
    // The clock has some room of its own, for its ring.
    layout()->setContentsMargins(theme::scaled(12), 0, theme::scaled(6), 1);
    layout()->setSpacing(theme::scaled(8));
    setFixedHeight(theme::scaled(56));
}

void TransportBar::setScenario(const std::shared_ptr<const scenario::Scenario> &scenario)
{
    m_scenario = scenario;
    const bool real = keepsRealTime();
    const QSignalBlocker blocker(m_pace);
    m_paceNote->setVisible(real);
    m_pace->setMaximum(real ? realStop : maxStop);
    m_pace->setToolTip(
        real ? tr("How fast virtual time follows the wall clock. Containers run in real time, so no "
                  "faster than 1×.")
             : tr("How fast virtual time follows the wall clock."));
    m_quantumStep->setText(scenario ? tr("One &quantum (%1)").arg(words::duration(scenario->quantum))
                                    : tr("One &quantum"));
    m_paceValue->setText(words::pace(pace()));
    refresh();
}

void TransportBar::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_clock->setTime(snapshot ? snapshot->now : VirtualTime());
    refresh();
}

void TransportBar::setWaitingFor(const QString &words)
{
    m_waitingFor = words;
    refresh();
}

void TransportBar::setPace(scenario::Pace pace)
{
    m_wished = pace;
    int stop = maxStop;
    if (pace.kind != scenario::Pace::Kind::Max) {
        const double wanted = pace.kind == scenario::Pace::Kind::Real ? 1.0 : pace.factor;
        stop = 0;
        for (int i = 1; i < maxStop; ++i) {
            if (qAbs(paces[static_cast<std::size_t>(i)] - wanted) <
                qAbs(paces[static_cast<std::size_t>(stop)] - wanted))
                stop = i;
        }
    }
    const QSignalBlocker blocker(m_pace);
    m_pace->setValue(stop);
    m_paceValue->setText(words::pace(paceAt(m_pace->value())));
    refresh();
}

bool TransportBar::keepsRealTime() const
{
    return m_scenario && m_scenario->hasContainers();
}

bool TransportBar::wishesTooMuch() const
{
    return keepsRealTime() && m_wished.isFasterThanReal();
}

scenario::Pace TransportBar::pace() const
{
    return paceAt(m_pace->value());
}

bool TransportBar::eventFilter(QObject *watched, QEvent *event)
{
    // Start and Stop share one place: the second half of a double click on the one is no wish for the other.
    if (watched == m_startStopButton && event->type() == QEvent::MouseButtonDblClick)
        return true;
    // A key that is text, or presses a button, belongs to the widget that has it: no shortcut of the bar
    // then.
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QKeySequence pressed(key->keyCombination());
        const bool ours = [&] {
            for (const QAction *action : actions()) {
                if (action->shortcuts().contains(pressed))
                    return true;
            }
            return false;
        }();
        if (ours && (isTextField(watched) || (key->key() == Qt::Key_Space && takesSpace(watched)))) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TransportBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(palette(), theme::Role::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme::color(palette(), theme::Role::Line));
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitInto(width());
    refreshStatus();
}

void TransportBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange && layout()) {
        applyMeasures();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace xes::ui
