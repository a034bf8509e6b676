// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/containeraccess.h"
#include "orphans/inventory.h"
#include "scenario/reader.h"
#include "selection/selection.h"
#include "settings/preferences.h"
#include "simulation/snapshot.h"
#include "welcome/welcomepage.h"

#include <QMainWindow>
#include <QPointer>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace xes::ui {

class BannerArea;
class EnginePopup;
class EventLogView;
class InspectorPanel;
class NodesPanel;
class OrphansDialog;
class ProblemModel;
class ShutdownOverlay;
class StatusLine;
class CardFigures;
class TopologyView;
class TransportBar;

/// The one window. It shows what it is given and says what the user wishes; it does nothing by itself
/// (WindowSession connects it with the controller).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ContainerAccess &access, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setPreferences(const Preferences &preferences);
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    void setSamples(std::vector<Sample> samples);

    void setScenario(const std::shared_ptr<const scenario::Scenario> &scenario);
    void setSnapshot(const SnapshotPtr &snapshot);
    void appendEvents(const EventBatch &events);
    /// What was told of the last run is past.
    void clearRun();
    void addProblem(const Problem &problem);
    void clearProblems();
    void setEngineStatus(const EngineStatus &status);
    void setOrphanCount(int count);
    /// A start was asked for and has not ended: the run lives, whatever the snapshots say so far.
    void setStartUnderWay(bool underWay);
    void rememberFile(const QString &file);
    /// The engine that was chosen; empty: none.
    void rememberEngine(const QString &setting);

    [[nodiscard]] TransportBar *transport() const { return m_transport; }
    [[nodiscard]] BannerArea *banners() const { return m_banners; }
    [[nodiscard]] StatusLine *statusLine() const { return m_status; }
    [[nodiscard]] Selection *selection() const { return m_selection; }
    /// Null while it is not open.
    [[nodiscard]] OrphansDialog *orphansDialog() const;
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] bool isClosing() const { return m_closing; }

    /// Asks for the user's word for what the scenario wants; agreed() follows, or nothing.
    void askConsent(const QString &scenario, const std::vector<scenario::Ask> &asks);
    /// Asks whether to start the private engine; privateEngineAccepted() follows, or nothing.
    void offerPrivateEngine(const QString &dataFolder, const QString &reason);
    void showProblems();
    void openOrphans();
    void chooseFile();
    /// In a window that is closing: what could not be removed; the user then closes it.
    void tellWhatStays(const QStringList &names);
    /// The run has ended: closes the window that was asked to.
    void finishClosing();

Q_SIGNALS:
    void openRequested(const QString &file);
    void agreed();
    void reconnectRequested();
    void enginesRequested();
    void privateEngineRequested();
    void privateEngineAccepted();
    void orphansRequested();
    void removalRequested(const std::vector<xes::orphans::Resource> &resources);
    void linkRequested(const QUrl &url);
    void saveRequested(const QString &file, const QByteArray &bytes);
    void preferencesChanged(const xes::ui::Preferences &preferences);
    /// The window was asked to close while a run lives: shut it down, then finishClosing().
    void shutdownRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeWidgets(const ContainerAccess &access);
    void makeMenus();
    void makeViewMenu();
    void showKeys();
    void showAbout();
    void showSettings();
    void saveText(const QString &name, const QByteArray &text);
    void refreshRecent();
    void refreshTitle();
    void change(const std::function<void(Preferences &)> &with);

    Preferences m_preferences;
    std::shared_ptr<const scenario::Scenario> m_scenario;
    SnapshotPtr m_snapshot;

    Selection *m_selection;
    TransportBar *m_transport = nullptr;
    BannerArea *m_banners = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    NodesPanel *m_nodes = nullptr;
    TopologyView *m_topology = nullptr;
    CardFigures *m_figures = nullptr;
    InspectorPanel *m_inspector = nullptr;
    QTabWidget *m_bottom = nullptr;
    EventLogView *m_events = nullptr;
    ProblemModel *m_problems = nullptr;
    StatusLine *m_status = nullptr;
    EnginePopup *m_enginePopup = nullptr;
    ShutdownOverlay *m_overlay = nullptr;
    QPointer<OrphansDialog> m_orphansDialog;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_sampleMenu = nullptr;
    QAction *m_reload = nullptr;
    QAction *m_showBottom = nullptr;
    bool m_startUnderWay = false;
    bool m_closing = false;
    bool m_closeNow = false;
};

} // namespace xes::ui
